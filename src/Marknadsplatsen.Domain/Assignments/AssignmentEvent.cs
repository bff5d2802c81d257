using System.Collections.Immutable;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.StandIns;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>Something that has happened to an assignment.</summary>
public abstract record AssignmentEvent
{
    private AssignmentEvent()
    {
    }

    /// <summary>It was published.</summary>
    /// <param name="State">As it was published.</param>
    public sealed record Published(AssignmentState State) : AssignmentEvent;

    /// <summary>An engagement came to be or changed.</summary>
    /// <param name="Change">What happened.</param>
    /// <param name="Next">The engagement after it.</param>
    public sealed record EngagementChanged(EngagementChange Change, Engagement Next) : AssignmentEvent;

    /// <summary>An engagement that has long been over is not remembered any more.</summary>
    /// <param name="Participant">Whose.</param>
    public sealed record EngagementForgotten(ParticipantId Participant) : AssignmentEvent;

    /// <summary>The number of places, or of people who came another way, changed.</summary>
    /// <param name="Details">The details after it.</param>
    public sealed record PlacesChanged(AssignmentDetails Details) : AssignmentEvent;

    /// <summary>Somebody asked what the place offers, or the host told.</summary>
    /// <param name="Details">The details after it.</param>
    /// <param name="Asked">What is asked and not answered after it.</param>
    public sealed record QualitiesChanged(AssignmentDetails Details, ImmutableArray<AskedQuality> Asked)
        : AssignmentEvent;

    /// <summary>Its association edited it.</summary>
    /// <param name="Details">The details after it.</param>
    public sealed record Edited(AssignmentDetails Details) : AssignmentEvent;

    /// <summary>Times that somebody did not come to are over.</summary>
    /// <param name="Next">The engagements after it.</param>
    public sealed record SkipsPassed(ImmutableArray<Engagement> Next) : AssignmentEvent;

    /// <summary>Somebody steps in, does not after all, or the time is over.</summary>
    /// <param name="StandIns">All of them after it.</param>
    /// <param name="People">Whom it is about.</param>
    public sealed record StandInsChanged(ImmutableArray<StandIn> StandIns, ImmutableArray<ParticipantId> People)
        : AssignmentEvent;

    /// <summary>Somebody who showed interest was answered, or was not within the promised time.</summary>
    /// <param name="Answers">The counts after it.</param>
    public sealed record AnswerCounted(AnswerCounts Answers) : AssignmentEvent;

    /// <summary>Another association was asked to host it, said yes, or does not host it any more.</summary>
    /// <param name="Next">Who after it; null for nobody.</param>
    /// <param name="About">Whom it is about.</param>
    public sealed record CoHostChanged(CoHost? Next, AssociationId About) : AssignmentEvent;

    /// <summary>It was opened or closed.</summary>
    /// <param name="Status">The status after it.</param>
    public sealed record StatusChanged(AssignmentStatus Status) : AssignmentEvent;
}
