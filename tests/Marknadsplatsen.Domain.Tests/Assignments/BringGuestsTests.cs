using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Tests.Assignments;

public sealed class BringGuestsTests
{
    [Theory]
    [InlineData(AssignmentKind.Volunteer, 3, 1)]
    [InlineData(AssignmentKind.StudyVisit, 3, 3)]
    [InlineData(AssignmentKind.StudyVisit, 9, 4)]
    [InlineData(AssignmentKind.StudyVisit, -1, 0)]
    public void A_number_is_kept_only_where_groups_come(AssignmentKind kind, int said, int kept)
    {
        var story = new AssignmentStory(AssignmentSamples.Of(AssignmentSamples.Details() with { Kind = kind }));
        story.Accept("anna");

        Assert.IsType<BringOutcome.Noted>(story.Bring("anna", said));

        Assert.Equal(kept, story.Of("anna").Guests);
        Assert.Equal(1, story.Occupancy.Taken);
    }

    [Fact]
    public void It_moves_no_date_and_is_kept_through_a_hold()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 1));
        story.Accept("anna");
        var before = story.Of("anna");
        story.Wait(TimeSpan.FromHours(2)).Bring("anna", 1);

        Assert.Equal(before with { Guests = 1 }, story.Of("anna"));
        story.Confirm("anna");
        Assert.Equal((true, 1), (story.Of("anna").IsTaken, story.Of("anna").Guests));
        story.Bring("anna", 0);
        Assert.Equal(0, story.Of("anna").Guests);
    }

    [Fact]
    public void Whoever_takes_no_part_brings_nobody()
    {
        var story = new AssignmentStory(AssignmentSamples.Open());
        story.Accept("anna");
        story.Step("anna", StepBack.Leave);

        Assert.IsType<BringOutcome.NothingToChange>(story.Bring("anna", 1));
        Assert.IsType<BringOutcome.NothingToChange>(story.Bring("bo", 1));
    }
}
