using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Time;

namespace Marknadsplatsen.Web.Associations;

/// <summary>
/// Tells a host how things stand with the people it meets, and of who they are what they themselves show.
/// </summary>
internal sealed class AssociationWords(Texts texts, MomentWords moments, CityVocabulary city)
{
    /// <summary>The steps that are a host's; the others are a coordinator's.</summary>
    public static readonly ImmutableArray<HostStep> HostSteps =
        [HostStep.OfferPlace, HostStep.TickRequirement, HostStep.MarkStarted];

    /// <summary>The rows of one assignment, the oldest date first and those with nothing to wait for last.</summary>
    public IEnumerable<PersonRow> People(AssignmentState state) => OpenIn(state)
        .Select(engagement => Row(state, engagement))
        .OrderBy(row => row.DueAtUtc ?? DateTimeOffset.MaxValue)
        .ThenBy(row => row.Pseudonym, StringComparer.Ordinal);

    /// <summary>The rows where the host owns the next step.</summary>
    public IEnumerable<PersonRow> Waiting(AssignmentState state) =>
        WaitingIn(state).Select(engagement => Row(state, engagement));

    /// <summary>Those whom a host sees a row of.</summary>
    public static IEnumerable<Engagement> OpenIn(AssignmentState state) =>
        state.Engagements.Values.Where(engagement => !engagement.IsClosed);

    /// <summary>Those of them where the host owns the next step.</summary>
    public static IEnumerable<Engagement> WaitingIn(AssignmentState state) =>
        OpenIn(state).Where(engagement => engagement.Owner == OwnerRole.Association);

    /// <summary>What people wonder about the place, the oldest question first.</summary>
    public IEnumerable<QuestionRow> Questions(AssignmentState state) => state.Asked
        .OrderBy(asked => asked.AskedAtUtc)
        .ThenBy(asked => asked.Quality.Value, StringComparer.Ordinal)
        .Select(asked => new QuestionRow(
            state.Id,
            state.Details.Title,
            asked.Quality,
            city.Name(asked.Quality) ?? asked.Quality.Value));

    private PersonRow Row(AssignmentState state, Engagement engagement) => new()
    {
        Assignment = state.Id,
        Title = state.Details.Title,
        Pseudonym = texts["Association.Person", Pseudonyms.Of(state.Id, engagement)],
        Alias = engagement.ShownAlias,
        ShowsContact = engagement.ShownContact is not null,
        Reference = Pseudonyms.ReferenceOf(state.Id, engagement.Participant),
        State = engagement is { IsHeld: true, HoldEndsAtUtc: { } ends }
            ? texts[$"Association.State.{engagement.State}", moments.Moment(ends)]
            : texts[$"Association.State.{engagement.State}"],
        Guests = engagement.Guests > 0 ? texts.Count("Association.Guests", engagement.Guests) : null,
        Next = engagement is { Owner: { } owner, NextStepAtUtc: { } due }
            ? texts[$"Association.Next.{owner}", moments.Day(due)]
            : null,
        DueAtUtc = engagement.NextStepAtUtc,
        Steps = [.. Steps(state, engagement)],
    };

    private static IEnumerable<(HostStep Step, Requirement? Requirement)> Steps(
        AssignmentState state,
        Engagement engagement)
    {
        if (engagement.State == EngagementState.Interested && !state.Details.IsWork)
        {
            yield return (HostStep.OfferPlace, null);
        }

        if (engagement.State == EngagementState.Held)
        {
            foreach (var missing in engagement.Missing.Where(missing => missing != Requirement.MinAge))
            {
                yield return (HostStep.TickRequirement, missing);
            }
        }

        if (engagement.State == EngagementState.Accepted)
        {
            yield return (HostStep.MarkStarted, null);
        }
    }
}
