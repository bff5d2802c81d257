using Marknadsplatsen.Domain.Drafts;
using Marknadsplatsen.Grains.Drafts;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Drafts;

/// <summary>A draft that is saved is on disk, and one that is removed is not.</summary>
public sealed class DraftBookGrainTests
{
    [Theory]
    [InlineData(WriteFault.BeforeCommit)]
    [InlineData(WriteFault.AfterCommit)]
    public async Task A_draft_whose_outcome_is_unknown_is_saved_again_once(WriteFault fault)
    {
        await using var host = await ProductHost.StartAsync();
        host.Store.FailOnce("draftbook/own", fault);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => Book(host).Save(Draft("a")));
        Assert.True(await Book(host).Save(Draft("a")));

        Assert.Equal(["a"], (await Book(host).View()).Drafts.Select(draft => draft.Id));
    }

    [Fact]
    public async Task The_last_one_that_is_removed_leaves_nothing()
    {
        await using var host = await ProductHost.StartAsync();
        await Book(host).Save(Draft("a"));
        await Book(host).Save(Draft("b"));

        await Book(host).Remove("a");
        await Book(host).Remove("a");
        await Book(host).Remove("b");

        Assert.Null(host.Facts.Find<DraftBookRecord>("draftbook", "own"));
        Assert.Empty((await Book(host).View()).Drafts);
    }

    private static IDraftBookGrain Book(ProductHost host) => host.Grains.GetGrain<IDraftBookGrain>("own");

    private static PostDraft Draft(string id) =>
        new() { Id = id, Fields = [new DraftField { Name = "title", Values = ["Kaffe"] }] };
}
