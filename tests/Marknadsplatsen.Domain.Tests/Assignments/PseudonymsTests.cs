using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Tests.Assignments;

public sealed class PseudonymsTests
{
    private static readonly ParticipantId Person = new("5Jm3u0YkQ9m7Vw2c");

    [Fact]
    public void It_is_two_digits_and_a_letter_and_the_same_every_time()
    {
        var name = Pseudonyms.Of(new AssignmentId("a1"), Person);

        Assert.Matches("^[1-9][0-9][A-Z]$", name);
        Assert.Equal(name, Pseudonyms.Of(new AssignmentId("a1"), Person));
    }

    [Fact]
    public void It_says_nothing_about_who_the_person_is_in_another_assignment()
    {
        var names = Enumerable.Range(1, 50).Select(number => Pseudonyms.Of(new AssignmentId($"a{number}"), Person));

        Assert.True(names.Distinct().Count() > 40);
    }

    [Fact]
    public void It_holds_nothing_of_the_id() =>
        Assert.DoesNotContain(Pseudonyms.Of(new AssignmentId("a1"), Person), Person.Value, StringComparison.Ordinal);

    [Fact]
    public void Everybody_in_an_assignment_is_called_something_else_also_when_there_are_more_than_the_short_form_has()
    {
        var state = AssignmentSamples.Open();
        for (var number = 0; number < 2 * AssignmentState.EngagementCountMax; number++)
        {
            var one = new Engagement { Participant = new ParticipantId($"p{number}") };
            one = one with { Pseudonym = Pseudonyms.FreeOne(state, one.Participant) };
            state = state with { Engagements = state.Engagements.Add(one.Participant, one) };
        }

        var names = state.Engagements.Values.Select(one => Pseudonyms.Of(state.Id, one)).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.Matches("^[1-9][0-9][A-Z][0-9]{0,12}$", name));
    }

    [Fact]
    public void Who_is_in_an_older_record_keeps_the_short_form_and_who_comes_gets_another()
    {
        var state = AssignmentSamples.Open();
        var old = new Engagement { Participant = Person };
        state = state with { Engagements = state.Engagements.Add(Person, old) };

        Assert.Equal(Pseudonyms.Of(state.Id, Person), Pseudonyms.Of(state.Id, old));
        Assert.Equal(Pseudonyms.Of(state.Id, Person), Pseudonyms.FreeOne(state, Person));
    }
}
