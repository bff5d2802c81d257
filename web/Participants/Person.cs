using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Web.Participants;

/// <summary>Who reads a page, and what they have told. Both null for somebody who only looks around.</summary>
/// <param name="Id">The participant of this browser.</param>
/// <param name="State">What is stored; null before the first answer.</param>
public sealed record Person(ParticipantId? Id, ParticipantState? State)
{
    public static readonly Person Unknown = new(null, null);

    private static readonly Answers NoAnswers = new();

    public Answers Answers => State?.Answers ?? NoAnswers;

    public MatchProfile Profile => Answers.ToProfile();

    /// <summary>Whether anything has been answered that a reason could be given from.</summary>
    public bool HasAnswered => Answers.AnsweredCount() > 0;

    public OwnEngagement? EngagementIn(AssignmentId assignment) => State?.Engagements.GetValueOrDefault(assignment);

    public bool HasSaved(AssignmentId assignment) => State?.Saved.Contains(assignment) == true;

    public bool HasHidden(AssignmentId assignment) => State?.Hidden.Contains(assignment) == true;

    /// <summary>Whether the person takes part, waits or has a place held there already.</summary>
    public bool IsEngagedIn(AssignmentId assignment) => EngagementIn(assignment) is { Engagement.IsClosed: false };

    /// <summary>Whether the person has had anything to do with it, also hidden it: it is not told as new.</summary>
    public bool IsKnown(AssignmentId assignment) => EngagementIn(assignment) is not null || HasHidden(assignment);

    /// <summary>The question to the matching model. Ties turn on the person's own id: the order is their own.</summary>
    public MatchRequest ToRequest(int listLength = MatchRules.ListLengthDefault) => new()
    {
        Profile = Profile,
        TieKey = Id?.Value ?? "",
        AcceptedHoursPerWeek = State is null ? 0 : Participant.AcceptedHours(State),
        Hidden = State is null ? [] : State.Hidden.ToImmutableHashSet(),
        ListLength = listLength,
    };
}
