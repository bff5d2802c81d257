using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Grains.ShortCodes;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.ShortCodes;

/// <summary>A code on a poster never leads anywhere else than it did when the poster was printed.</summary>
public sealed class ShortCodeGrainTests
{
    [Fact]
    public async Task A_code_that_is_taken_stays_the_first_ones()
    {
        await using var host = await ProductHost.StartAsync();

        Assert.True(await Code(host).Take(new AssignmentId("a1")));
        Assert.True(await Code(host).Take(new AssignmentId("a1")));
        Assert.False(await Code(host).Take(new AssignmentId("a2")));

        Assert.Equal(new AssignmentId("a1"), await Code(host).Find());
    }

    [Fact]
    public async Task A_code_is_an_assignment_s_or_an_association_s_and_never_both()
    {
        await using var host = await ProductHost.StartAsync();

        Assert.True(await Code(host).TakeForHost(new AssociationId("ria")));
        Assert.True(await Code(host).TakeForHost(new AssociationId("ria")));
        Assert.False(await Code(host).TakeForHost(new AssociationId("ifs")));
        Assert.False(await Code(host).Take(new AssignmentId("a1")));

        Assert.Equal(new AssociationId("ria"), await Code(host).FindHost());
        Assert.Null(await Code(host).Find());
    }

    [Theory]
    [InlineData(WriteFault.BeforeCommit)]
    [InlineData(WriteFault.AfterCommit)]
    public async Task One_whose_outcome_is_unknown_is_taken_again(WriteFault fault)
    {
        await using var host = await ProductHost.StartAsync();
        host.Store.FailOnce("shortcode/BCDF", fault);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => Code(host).Take(new AssignmentId("a1")));

        Assert.True(await Code(host).Take(new AssignmentId("a1")));
    }

    [Fact]
    public async Task Asking_for_one_that_nobody_has_taken_stores_nothing()
    {
        await using var host = await ProductHost.StartAsync();

        Assert.Null(await Code(host).Find());
        Assert.Null(host.Facts.Find<Domain.ShortCodes.ShortCodeRecord>("shortcode", "BCDF"));
    }

    private static IShortCodeGrain Code(ProductHost host) => host.Grains.GetGrain<IShortCodeGrain>("BCDF");
}
