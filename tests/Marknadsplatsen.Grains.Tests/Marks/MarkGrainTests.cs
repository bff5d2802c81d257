using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Marks;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Marks;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Marks;

/// <summary>What the panel has said is on disk once, whatever is cut off.</summary>
public sealed class MarkGrainTests
{
    private const string City = "1283";
    private static readonly AssociationId Own = new("own");

    [Theory]
    [InlineData(WriteFault.BeforeCommit)]
    [InlineData(WriteFault.AfterCommit)]
    public async Task A_vote_whose_outcome_is_unknown_is_sent_again_and_counts_once(WriteFault fault)
    {
        await using var host = await ProductHost.StartAsync();
        await Of(host).Appoint(new MemberId("user"), isInCouncil: true);
        Assert.IsType<MarkOutcome.Kept>(await Of(host).Apply(Application()));
        host.Store.FailOnce($"mark/{City}", fault);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => Of(host).Vote(Yes("user")));
        Assert.IsType<MarkOutcome.Kept>(await Of(host).Vote(Yes("user")));

        Assert.Single((await Of(host).Find(Own))!.Open!.Votes);
    }

    [Fact]
    public async Task What_waits_comes_before_what_is_held_and_a_mark_ends_by_the_calendar_alone()
    {
        await using var host = await ProductHost.StartAsync();
        await Of(host).Appoint(new MemberId("user"), isInCouncil: true);
        await Of(host).Apply(Application());
        foreach (var member in new[] { "user", "boss1", "boss2" })
        {
            await Of(host).Vote(Yes(member));
        }

        await Of(host).Apply(Application("z-other"));

        var list = await Of(host).View();
        Assert.Equal(["z-other", "own"], list.Marks.Select(mark => mark.Association.Value));
        var mark = list.Marks[1];
        Assert.NotNull(mark.HeldOn(mark.Held!.Ends.AddDays(-1)));
        Assert.Null(mark.HeldOn(mark.Held.Ends));
        Assert.Equal([new MemberId("user")], list.Council);
    }

    private static ApplyForMark Application(string association = "own") => new()
    {
        CommandId = new CommandId($"apply-{association}"),
        Association = new AssociationId(association),
        Name = "Provföreningen",
        Evidence = [.. MarkRules.Criteria.Select(one => new MarkEvidence { Criterion = one, Words = "Så gör vi." })],
    };

    private static VoteOnMark Yes(string member) => new()
    {
        CommandId = new CommandId($"yes-{member}"),
        Association = Own,
        Member = new MemberId(member),
        IsCoordinator = member != "user",
        IsYes = true,
        Words = "De tar väl hand om folk.",
    };

    private static IMarkGrain Of(ProductHost host) => host.Grains.GetGrain<IMarkGrain>(City);
}
