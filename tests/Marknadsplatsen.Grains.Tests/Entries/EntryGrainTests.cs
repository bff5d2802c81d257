using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Entries;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Entries;

/// <summary>One form is one association, whatever is cut off.</summary>
public sealed class EntryGrainTests
{
    [Theory]
    [InlineData(WriteFault.BeforeCommit)]
    [InlineData(WriteFault.AfterCommit)]
    public async Task A_registration_and_a_decision_whose_outcome_is_unknown_are_made_once(WriteFault fault)
    {
        await using var host = await ProductHost.StartAsync();
        host.Store.FailOnce("entry/1283", fault);
        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => Desk(host).Send(Sent("a")));
        Assert.IsType<EntryOutcome.Kept>(await Desk(host).Send(Sent("a")));
        host.Store.FailOnce("entry/1283", fault);
        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => Desk(host).Decide(Asked("a")));

        var retried = await Desk(host).Decide(Asked("a"));

        Assert.Equal(EntryStatus.Asked, Assert.IsType<EntryOutcome.Kept>(retried).Entry.Status);
        Assert.Equal(["a"], (await Desk(host).Open()).Entries.Select(entry => entry.Association.Value));
        Assert.Equal(retried, new EntryOutcome.Kept((await Desk(host).Find(new AssociationId("a")))!));
    }

    [Fact]
    public async Task Another_municipality_has_none_of_them()
    {
        await using var host = await ProductHost.StartAsync();
        await Desk(host).Send(Sent("a"));

        var other = host.Grains.GetGrain<IEntryGrain>("1284");

        Assert.Empty((await other.Open()).Entries);
        Assert.Null(await other.Find(new AssociationId("a")));
        Assert.IsType<EntryOutcome.NotOpen>(await other.Decide(Asked("a")));
    }

    [Fact]
    public async Task An_association_that_is_verified_may_post_and_verifying_twice_changes_nothing_more()
    {
        await using var host = await ProductHost.StartAsync();
        var association = host.Association("a");
        Assert.False(await association.Verify());
        await association.Register(new RegisterAssociation
        {
            CommandId = new CommandId("c"),
            Municipality = ProductHost.Municipality,
            Name = "Cykelköket",
            Description = "Vi lagar cyklar.",
            IsNew = true,
        });

        Assert.True(await association.Verify());
        Assert.True(await association.Verify());

        Assert.Equal(2, host.Facts.Find<AssociationRecord>("association", "a")!.Version);
        Assert.True((await association.View()) is { IsVerified: true, IsNew: true });
    }

    private static IEntryGrain Desk(ProductHost host) => host.Grains.GetGrain<IEntryGrain>("1283");

    private static SendEntry Sent(string association) => new()
    {
        CommandId = new CommandId($"send-{association}"),
        Entry = new Entry
        {
            Association = new AssociationId(association),
            Name = "Cykelköket",
            Number = OrganisationNumber.Parse("802002-0015", null),
            Reach = "042-10 50 00",
            Area = new AreaId("soder"),
            About = "Vi lagar cyklar.",
        },
    };

    private static DecideEntry Asked(string association) => new()
    {
        CommandId = new CommandId("ask"),
        Association = new AssociationId(association),
        Status = EntryStatus.Asked,
        Words = "Vem äger lokalen?",
    };
}
