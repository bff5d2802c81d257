using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Marks;
using Marknadsplatsen.Domain.Teams;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Marks;

/// <summary>
/// The marks of responsible hosts in one municipality, found by its code. Protects: only the panel gives a mark. What
/// it answers is on disk; a call that throws has an unknown outcome, so send the same command id again.
/// </summary>
[Alias("mp.IMarkGrain")]
public interface IMarkGrain : IGrainWithStringKey
{
    /// <summary>An association asks for the mark.</summary>
    [Alias("Apply")]
    Task<MarkOutcome> Apply(ApplyForMark command);

    /// <summary>A member of the panel says yes or no.</summary>
    [Alias("Vote")]
    Task<MarkOutcome> Vote(VoteOnMark command);

    /// <summary>An association takes back its application, or gives back its mark.</summary>
    [Alias("GiveBack")]
    Task<MarkOutcome> GiveBack(GiveBackMark command);

    /// <summary>Gives somebody a seat for the user council, or takes it. Twice changes nothing more.</summary>
    [Alias("Appoint")]
    Task Appoint(MemberId member, bool isInCouncil);

    /// <summary>One association's, or null when it has never asked.</summary>
    [Alias("Find")]
    [ReadOnly]
    Task<HostMark?> Find(AssociationId association);

    /// <summary>Everything that the panel sees: what waits first, by its date, then the marks that are held.</summary>
    [Alias("View")]
    [ReadOnly]
    Task<MarkList> View();
}
