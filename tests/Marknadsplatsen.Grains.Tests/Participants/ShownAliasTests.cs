using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Participants;

/// <summary>The alias that a host sees is the person's own to show, to change and to take back.</summary>
public sealed class ShownAliasTests
{
    private static readonly AssignmentId A1 = new("a1");
    private static readonly ParticipantId Anna = new("anna");

    [Fact]
    public async Task It_is_on_both_records_at_once_and_leaves_both_at_once()
    {
        await using var host = await StartAsync();

        Assert.IsType<ShowAliasOutcome.Shown>(await ShowAsync(host, "show", isShown: true));
        Assert.Equal(("Sol", "Sol"), (await AtHost(host), await AtPerson(host)));
        Assert.IsType<ShowAliasOutcome.Hidden>(await ShowAsync(host, "hide", isShown: false));

        Assert.Equal((null, null), (await AtHost(host), await AtPerson(host)));
    }

    [Theory]
    [InlineData("assignment/a1", WriteFault.BeforeCommit)]
    [InlineData("assignment/a1", WriteFault.AfterCommit)]
    [InlineData("participant/anna", WriteFault.BeforeCommit)]
    [InlineData("participant/anna", WriteFault.AfterCommit)]
    public async Task A_tap_whose_outcome_is_unknown_is_tapped_again(string record, WriteFault fault)
    {
        await using var host = await StartAsync();
        host.Store.FailOnce(record, fault);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => ShowAsync(host, "show", isShown: true));
        var retried = await ShowAsync(host, "show", isShown: true);

        Assert.IsType<ShowAliasOutcome.Shown>(retried);
        Assert.Equal(("Sol", "Sol"), (await AtHost(host), await AtPerson(host)));
    }

    [Fact]
    public async Task A_new_alias_reaches_the_host_and_none_takes_it_away()
    {
        await using var host = await StartAsync();
        await ShowAsync(host, "show", isShown: true);

        await NameAsync(host, "rain", "Regn");
        await host.Facts.When<AssignmentRecord>(
            "assignment", "a1", record => record.State!.Of(Anna)!.ShownAlias == "Regn");
        await NameAsync(host, "none", null);
        await host.Facts.When<AssignmentRecord>(
            "assignment", "a1", record => record.State!.Of(Anna)!.ShownAlias is null);
    }

    private static async Task<ProductHost> StartAsync()
    {
        var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details(places: 9));
        await host.AcceptAsync("a1", "anna");
        await host.WhenTold("a1");
        await NameAsync(host, "sun", "Sol");
        return host;
    }

    private static Task<ShowAliasOutcome> ShowAsync(ProductHost host, string command, bool isShown) =>
        host.Participant("anna").ShowAlias(A1, new ShowAlias
        {
            CommandId = new CommandId(command),
            IsShown = isShown,
        });

    private static Task<ParticipantState> NameAsync(ProductHost host, string command, string? alias) =>
        host.Participant("anna").NameSelf(new NameSelf
        {
            CommandId = new CommandId(command),
            Municipality = ProductHost.Municipality,
            Alias = alias,
        });

    private static async Task<string?> AtHost(ProductHost host) =>
        (await host.Assignment("a1").View())!.State.Of(Anna)!.ShownAlias;

    private static async Task<string?> AtPerson(ProductHost host) =>
        (await host.Participant("anna").View())!.Engagements[A1].Engagement.ShownAlias;
}
