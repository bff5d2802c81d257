using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Teams;

/// <summary>Forms wait for minutes, few at a time, and leave nothing.</summary>
public sealed class DraftShelfGrainTests
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_form_is_found_until_it_is_removed_or_its_time_is_out()
    {
        await using var host = await ProductHost.StartAsync();
        var shelf = Shelf(host);

        Assert.True(await shelf.Put(Draft(host, "a")));
        Assert.Equal("sealed-a", await shelf.Find("a"));
        Assert.Null(await shelf.Find("b"));
        host.Time.Advance(Life);

        Assert.Null(await shelf.Find("a"));
    }

    [Fact]
    public async Task What_is_removed_or_has_ended_is_erased_from_the_store()
    {
        await using var host = await ProductHost.StartAsync();
        var shelf = Shelf(host);
        await shelf.Put(Draft(host, "a"));
        await shelf.Put(Draft(host, "b"));

        await shelf.Remove("a");
        await shelf.Remove("a");
        Assert.Empty(host.Facts.Mentioning("sealed-a"));
        var gone = host.Facts.WhenGone("draftshelf", "door");
        host.Time.Advance(Life);
        await host.RemindAsync(shelf, "end");
        await gone;

        Assert.Empty(host.Facts.Mentioning("sealed-b"));
    }

    [Fact]
    public async Task The_oldest_leaves_when_the_shelf_is_full()
    {
        await using var host = await ProductHost.StartAsync();
        for (var i = 0; i <= DraftShelfRecord.CountMax; i++)
        {
            await Shelf(host).Put(Draft(host, $"{i}"));
        }

        Assert.Null(await Shelf(host).Find("0"));
        Assert.Equal("sealed-1", await Shelf(host).Find("1"));
        Assert.Equal(DraftShelfRecord.CountMax, Stored(host).Drafts.Length);
    }

    [Fact]
    public async Task The_longest_is_kept_and_one_more_sign_is_not()
    {
        await using var host = await ProductHost.StartAsync();
        var longest = new string('x', WaitingDraft.LengthMax);

        Assert.True(await Shelf(host).Put(Draft(host, "longest") with { Sealed = longest }));
        Assert.False(await Shelf(host).Put(Draft(host, "longer") with { Sealed = longest + "x" }));

        Assert.Equal(["longest"], Stored(host).Drafts.Select(draft => draft.Key));
    }

    [Theory]
    [InlineData(WriteFault.BeforeCommit)]
    [InlineData(WriteFault.AfterCommit)]
    public async Task A_form_whose_outcome_is_unknown_is_put_there_again_once(WriteFault fault)
    {
        await using var host = await ProductHost.StartAsync();
        host.Store.FailOnce("draftshelf/door", fault);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => Shelf(host).Put(Draft(host, "a")));
        await Shelf(host).Put(Draft(host, "a"));

        Assert.Equal(["a"], Stored(host).Drafts.Select(draft => draft.Key));
    }

    private static IDraftShelfGrain Shelf(ProductHost host) => host.Grains.GetGrain<IDraftShelfGrain>("door");

    private static DraftShelfRecord Stored(ProductHost host) =>
        host.Facts.Find<DraftShelfRecord>("draftshelf", "door")!;

    private static WaitingDraft Draft(ProductHost host, string key) => new()
    {
        Key = key,
        Sealed = $"sealed-{key}",
        EndsAtUtc = host.Time.GetUtcNow() + Life,
    };
}
