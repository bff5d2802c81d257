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
}
