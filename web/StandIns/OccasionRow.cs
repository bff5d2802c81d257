using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Web.Participants;

namespace Marknadsplatsen.Web.StandIns;

/// <summary>One time, in words, and how it stands for the person.</summary>
/// <param name="Assignment">Of which assignment.</param>
/// <param name="Occasion">Which time.</param>
/// <param name="When">The day and the hours.</param>
/// <param name="How">How it stands.</param>
public sealed record OccasionRow(AssignmentId Assignment, OccasionId Occasion, string When, OccasionStanding How)
{
    /// <summary>What has changed since the person said that they step in; null when nothing is asked.</summary>
    public ChangeView? Change { get; init; }
}
