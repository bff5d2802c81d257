using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>
/// Whatever several people, a host and time do in whatever order: no place is promised twice, nobody is left in
/// silence, and every answer is true. The story checks each decision; the laws add what needs more than one.
/// </summary>
public sealed class AssignmentLawTests
{
    private const int StepCountMax = 40;
    private static readonly TimeSpan LongAfter = TimeSpan.FromDays(400);

    [Fact]
    public void A_direct_assignment_keeps_its_promises() => Keeps(AssignmentSamples.Open(places: 3, takenOutside: 1));

    [Fact]
    public void An_assignment_that_asks_for_something_keeps_its_promises() => Keeps(AssignmentSamples.Asking(
        new Demands { RegisterExtract = true, ConfidentialityPledge = true, MinAge = 18 },
        places: 4));

    [Fact]
    public void An_assignment_whose_host_answers_keeps_its_promises() => Keeps(AssignmentSamples.Answered(places: 2));

    [Fact]
    public void Work_keeps_its_promises() => Keeps(AssignmentSamples.Work(places: 2));

    [Fact]
    public void Sessions_with_places_of_their_own_keep_their_promises() =>
        Keeps(AssignmentSamples.WithSessions(("mon", 2), ("wed", 4)), "mon", "wed", "sun", null);

    private static void Keeps(AssignmentState start, params string?[] sessions)
    {
        var sequences = AssignmentAct.Sequences(StepCountMax, sessions is [] ? [null] : sessions);

        Law.Holds(sequences, acts => IsKept(start, acts), count: 100);
    }

    private static bool IsKept(AssignmentState start, AssignmentAct[] acts)
    {
        var story = new AssignmentStory(start);
        var twin = new AssignmentStory(start);
        foreach (var act in acts)
        {
            act.Do(story);
            act.Do(twin);
            IsTheSame(story.Events, twin.Events);
            IsWokenWhenDueAndNotBefore(story.State);
        }

        return true;
    }

    private static void IsTheSame(IReadOnlyList<AssignmentEvent> one, IReadOnlyList<AssignmentEvent> other) =>
        Assert.Equal(one.Select(Told), other.Select(Told));

    private static string Told(AssignmentEvent happened) => happened switch
    {
        // Lists print as their type; what is missing is told by its content.
        AssignmentEvent.EngagementChanged changed => $"{changed}|{string.Join(',', changed.Next.Missing)}",
        AssignmentEvent.PlacesChanged changed => $"{changed.Details.Places}|{changed.Details.TakenOutside}",
        _ => happened.ToString(),
    };

    private static void IsWokenWhenDueAndNotBefore(AssignmentState state)
    {
        if (Assignment.NextDue(state) is not { } due)
        {
            Assert.Empty(At(state, AssignmentSamples.Monday + LongAfter));
            return;
        }

        Assert.Empty(At(state, due - TimeSpan.FromTicks(1)));
        Assert.NotEmpty(At(state, due));
    }

    private static IReadOnlyList<AssignmentEvent> At(AssignmentState state, DateTimeOffset moment) =>
        Assignment.BringUpToDate(state, moment, AssignmentSamples.Stockholm).Events;
}
