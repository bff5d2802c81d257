using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Marks;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Marks;

/// <summary>How it stands with an association's mark.</summary>
public sealed record OwnMarkView
{
    /// <summary>Whose.</summary>
    public required AssociationState Association { get; init; }

    /// <summary>The application and the mark; null when it has never asked.</summary>
    public HostMark? Mark { get; init; }

    /// <summary>What became of the last step: a code, or null.</summary>
    public string? Answer { get; init; }

    /// <summary>The form's own command, kept until it has a definite answer.</summary>
    public CommandId? Command { get; init; }

    /// <summary>What was typed; null on a first visit.</summary>
    public IReadOnlyDictionary<MarkCriterion, string>? Typed { get; init; }

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];
}
