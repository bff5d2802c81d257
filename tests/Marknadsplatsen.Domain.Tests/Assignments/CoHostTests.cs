using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;

namespace Marknadsplatsen.Domain.Tests.Assignments;

/// <summary>Two associations host one assignment, and people say yes to both (DOMAIN row 28).</summary>
public sealed class CoHostTests
{
    private const string Poster = "verdandi-soder";
    private static readonly AssociationId Ria = new("ria");

    [Fact]
    public void Whoever_is_asked_hosts_it_after_a_yes_and_not_before()
    {
        var story = new AssignmentStory(AssignmentSamples.Open());

        Assert.IsType<HostOutcome.Changed>(story.CoHost(Poster, CoHostStep.Invite, "ria"));
        Assert.False(story.State.IsHostedBy(Ria));
        Assert.Null(story.State.ToCard(1).CoHost);
        Assert.IsType<HostOutcome.Changed>(story.CoHost("ria", CoHostStep.Accept));

        Assert.True(story.State.IsHostedBy(Ria));
        Assert.Equal("Verdandi Söder, ria", story.State.ToCard(1).HostNames);
        Assert.Equal("ria", story.State.NameOf(Ria));
    }

    [Fact]
    public void Doing_it_twice_changes_nothing_more()
    {
        var story = new AssignmentStory(AssignmentSamples.Open());
        foreach (var (by, step) in new[]
        {
            (Poster, CoHostStep.Invite), ("ria", CoHostStep.Accept), ("ria", CoHostStep.StepBack),
        })
        {
            story.CoHost(by, step, step == CoHostStep.Invite ? "ria" : null);
            var after = story.State;

            var again = story.CoHost(
                by == "ria" && step == CoHostStep.StepBack ? Poster : by,
                step,
                step == CoHostStep.Invite ? "ria" : null);

            Assert.IsType<HostOutcome.Changed>(again);
            Assert.Empty(story.Events);
            Assert.Equal(after, story.State);
        }
    }

    [Theory]
    [InlineData("ria", CoHostStep.Accept)]
    [InlineData("ria", CoHostStep.StepBack)]
    [InlineData("ria", CoHostStep.Invite)]
    [InlineData(Poster, CoHostStep.Accept)]
    public void Nobody_else_asks_or_says_yes(string by, CoHostStep step)
    {
        var story = new AssignmentStory(AssignmentSamples.Open());

        Assert.IsType<HostOutcome.BelongsToAnother>(story.CoHost(by, step, "ria"));
        Assert.Null(story.State.CoHost);
    }

    [Fact]
    public void Nobody_asks_themselves_a_third_one_or_a_company_where_it_may_not_post()
    {
        var story = new AssignmentStory(AssignmentSamples.Open());

        Assert.IsType<HostOutcome.NothingToAnswer>(story.CoHost(Poster, CoHostStep.Invite, Poster));
        Assert.IsType<HostOutcome.NothingToAnswer>(
            story.CoHost(Poster, CoHostStep.Invite, "bolaget", AssociationKind.Employer));
        story.CoHost(Poster, CoHostStep.Invite, "ria");
        Assert.IsType<HostOutcome.NothingToAnswer>(story.CoHost(Poster, CoHostStep.Invite, "ifs"));
        Assert.Equal(Ria, story.State.CoHost!.Association);
    }

    [Fact]
    public void Who_has_a_place_keeps_it_and_is_asked_again()
    {
        var story = new AssignmentStory(AssignmentSamples.Open()).AcceptAll("anna");
        story.ShowAlias("anna", "Sol");
        story.CoHost(Poster, CoHostStep.Invite, "ria");
        Assert.Null(story.Of("anna").Change);

        story.CoHost("ria", CoHostStep.Accept);

        var asked = story.Of("anna");
        Assert.True(asked.IsTaken);
        Assert.Equal("Sol", asked.ShownAlias);
        Assert.Equal((null, "ria"), (asked.Change!.Before.CoHostName, asked.Change.After.CoHostName));
        Assert.IsType<AcceptOutcome.Accepted>(story.Confirm("anna", seenChangeAtUtc: asked.Change.AskedAtUtc));
    }

    [Theory]
    [InlineData(Poster)]
    [InlineData("ria")]
    public void Either_steps_back_which_asks_nothing_and_takes_back_what_was_asked(string by)
    {
        var story = new AssignmentStory(AssignmentSamples.Open()).AcceptAll("anna");
        story.CoHost(Poster, CoHostStep.Invite, "ria");
        story.CoHost("ria", CoHostStep.Accept);
        story.AcceptAll("bo");

        story.CoHost(by, CoHostStep.StepBack);

        Assert.Null(story.State.CoHost);
        Assert.Null(story.Of("anna").Change);
        Assert.Null(story.Of("bo").Change);
        Assert.IsType<HostOutcome.BelongsToAnother>(story.CoHost("ria", CoHostStep.StepBack));
    }

    [Fact]
    public void An_edit_while_two_host_it_asks_about_the_edit_alone()
    {
        var story = new AssignmentStory(AssignmentSamples.Open());
        story.CoHost(Poster, CoHostStep.Invite, "ria");
        story.CoHost("ria", CoHostStep.Accept);
        story.AcceptAll("anna");

        story.Edit(details => details with { Title = "Kaffekokare" });
        Assert.Null(story.Of("anna").Change);
        story.Edit(details => details with { IsFlexible = true, Sessions = [] });

        var change = story.Of("anna").Change!;
        Assert.Equal("ria", change.Before.CoHostName);
        Assert.Equal("ria", change.After.CoHostName);
    }

    [Fact]
    public void What_is_told_late_changes_nothing_and_what_is_over_makes_room()
    {
        var state = new AssociationState
        {
            Municipality = new("1283"), Name = "Ria", Description = "Finns i prov.",
        };
        var full = Enumerable.Range(0, AssociationRecord.CoHostedCountMax).Aggregate(
            state, (now, number) => now.With(Told($"u{number}", 1, isIn: number > 0)));

        Assert.Equal(full, full.With(Told("u1", 1, isIn: false)));
        var next = full.With(Told("ny", 4, isIn: true));
        Assert.Equal(AssociationRecord.CoHostedCountMax, next.CoHosted.Length);
        Assert.DoesNotContain(next.CoHosted, one => one.Assignment.Value == "u0");
        Assert.Equal(next, next.With(Told("en-till", 1, isIn: true)));
        Assert.False(next.With(Told("ny", 5, isIn: false)).CoHosted[0].IsIn);
    }

    private static CoHosted Told(string assignment, long version, bool isIn) =>
        new() { Assignment = new AssignmentId(assignment), Version = version, IsIn = isIn };
}
