using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>An alias is seen only where its owner has a place and has chosen so (DOMAIN 3.1).</summary>
public sealed class ShowAliasTests
{
    [Fact]
    public void With_a_place_the_alias_is_shown_and_hidden_again_and_the_clock_of_the_place_stands_still()
    {
        var story = new AssignmentStory(AssignmentSamples.Open()).AcceptAll("anna");
        var changedAtUtc = story.Of("anna").ChangedAtUtc;
        story.Wait(TimeSpan.FromHours(1));

        Assert.IsType<ShowAliasOutcome.Shown>(story.ShowAlias("anna", "Sol"));
        Assert.Equal(("Sol", changedAtUtc), (story.Of("anna").ShownAlias, story.Of("anna").ChangedAtUtc));
        Assert.IsType<ShowAliasOutcome.Hidden>(story.ShowAlias("anna", "Sol", isShown: false));
        Assert.Null(story.Of("anna").ShownAlias);
    }

    [Fact]
    public void Without_a_place_nothing_is_shown()
    {
        var waiting = new AssignmentStory(AssignmentSamples.Answered()).AcceptAll("anna");
        var held = new AssignmentStory(AssignmentSamples.Open(places: 2)).AcceptAll("anna");
        var left = new AssignmentStory(AssignmentSamples.Open()).AcceptAll("anna");
        left.Step("anna", StepBack.Leave);

        Assert.All(new[] { waiting, held, left }, story =>
        {
            Assert.IsType<ShowAliasOutcome.NoPlace>(story.ShowAlias("anna", "Sol"));
            Assert.IsType<ShowAliasOutcome.NoPlace>(story.ShowAlias("stranger", "Sol"));
            Assert.IsType<ShowAliasOutcome.Hidden>(story.ShowAlias("stranger", null, isShown: false));
            Assert.All(story.State.Engagements.Values, engagement => Assert.Null(engagement.ShownAlias));
        });
    }

    [Fact]
    public void Somebody_without_an_alias_shows_nothing()
    {
        var story = new AssignmentStory(AssignmentSamples.Open()).AcceptAll("anna");

        Assert.IsType<ShowAliasOutcome.NoAlias>(story.ShowAlias("anna", null));
        Assert.Empty(story.Events);
    }

    [Fact]
    public void A_pause_keeps_it_and_a_leave_takes_it_for_good()
    {
        var story = new AssignmentStory(AssignmentSamples.Open()).AcceptAll("anna");
        story.ShowAlias("anna", "Sol");

        story.Step("anna", StepBack.Pause);
        Assert.Equal("Sol", story.Of("anna").ShownAlias);
        story.Step("anna", StepBack.Leave);
        Assert.Null(story.Of("anna").ShownAlias);
        story.Step("anna", StepBack.Undo);

        Assert.Null(story.Of("anna").ShownAlias);
    }

    [Fact]
    public void A_released_place_takes_it_along()
    {
        var story = new AssignmentStory(AssignmentSamples.Open());
        story.Accept("anna", standing: Standing.Unconfirmed);
        story.ShowAlias("anna", "Sol");

        story.Release();

        Assert.Null(story.Of("anna").ShownAlias);
    }

    [Fact]
    public void A_new_alias_is_seen_where_the_old_one_was_and_nowhere_else()
    {
        var story = new AssignmentStory(AssignmentSamples.Open(places: 6)).AcceptAll("anna", "bo");
        story.ShowAlias("anna", "Sol");

        story.Rename("anna", "Regn");
        story.Rename("bo", "Regn");
        Assert.Equal(("Regn", null), (story.Of("anna").ShownAlias, story.Of("bo").ShownAlias));
        story.Rename("anna", null);

        Assert.Null(story.Of("anna").ShownAlias);
        Assert.Empty(Assignment.Rename(story.State, new("anna"), "Sol", story.Now, AssignmentSamples.Stockholm).Events);
    }
}
