using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.StandIns;

/// <summary>The times of one assignment, for one person.</summary>
public sealed record OccasionView
{
    /// <summary>Which.</summary>
    public required AssignmentId Assignment { get; init; }

    /// <summary>What it is.</summary>
    public required string Title { get; init; }

    /// <summary>Where it is.</summary>
    public required string Where { get; init; }

    /// <summary>The person's own times to come, the nearest ones.</summary>
    public required IReadOnlyList<OccasionRow> Own { get; init; }

    /// <summary>Times the person steps in at.</summary>
    public required IReadOnlyList<OccasionRow> SteppingIn { get; init; }

    /// <summary>Times the person may step in at.</summary>
    public required IReadOnlyList<OccasionRow> Free { get; init; }

    /// <summary>The least age that is asked for before stepping in, or null.</summary>
    public int? Years { get; init; }

    /// <summary>The person answered that they are too young.</summary>
    public bool IsTooYoung { get; init; }

    /// <summary>What became of the last tap.</summary>
    public OccasionAnswer Answer { get; init; }

    /// <summary>The sentence that says so; null when nothing was tapped.</summary>
    public string? AnswerText { get; init; }

    /// <summary>What has to be put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>Whether it was done.</summary>
    public bool IsDone => Answer is OccasionAnswer.Skipped or OccasionAnswer.Kept
        or OccasionAnswer.SteppedIn or OccasionAnswer.SteppedOut;
}
