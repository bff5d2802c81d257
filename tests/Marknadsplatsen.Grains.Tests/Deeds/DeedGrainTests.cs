using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Retention;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Deeds;
using Marknadsplatsen.Grains.Tests.Conformance;
using Marknadsplatsen.Grains.Tests.Product;
using Marknadsplatsen.Grains.Tests.Retention;
using Marknadsplatsen.Grains.Waiting;

namespace Marknadsplatsen.Grains.Tests.Deeds;

/// <summary>A certificate over the real grains: found by its code while it exists, and gone with the person.</summary>
public sealed class DeedGrainTests
{
    private static readonly ParticipantId Anna = new("p0f1e2d3c4b5a6978");
    private static readonly AssignmentId A1 = new("a1");
    private static readonly CertificateKey Key = new("k1");

    [Fact]
    public async Task Asked_it_waits_for_the_association_and_confirmed_for_the_person()
    {
        await using var host = await StartAsync();
        await WriteAsync(host);
        await TakeAsync(host, "ask", CertificateStep.Ask);
        await ToldAsync(host);

        var waiting = Waiting(host);
        var item = Assert.Single((await waiting.OfAssociation(AssignmentSamples.Open().AssociationId, 1)).Items);
        Assert.Equal((WaitingKind.Certificate, OwnerRole.Association), (item.Kind, item.Owner));
        await TakeAsync(host, "confirm", CertificateStep.Confirm, OwnerRole.Association);
        await ToldAsync(host);

        Assert.Empty((await waiting.OfAssociation(AssignmentSamples.Open().AssociationId, 1)).Items);
        Assert.Contains(await waiting.OfPerson(Anna), own => own.Kind == WaitingKind.Certificate);
    }

    [Fact]
    public async Task Its_code_finds_it_while_it_exists_and_nobody_when_it_is_taken_back()
    {
        await using var host = await StartAsync();
        await ApproveAsync(host);

        Assert.Equal(Anna, await Link(host).Whose());
        Assert.NotNull(CertificateRules.Proven((await Deeds(host).View()).State, Key));
        await TakeAsync(host, "back", CertificateStep.TakeBack);

        Assert.Null(await Link(host).Whose());
        Assert.Null(CertificateRules.Proven((await Deeds(host).View()).State, Key));
    }

    [Fact]
    public async Task A_refused_yes_leaves_no_code_behind()
    {
        await using var host = await StartAsync();
        await WriteAsync(host);

        Assert.IsType<DeedOutcome.Changing>(await TakeAsync(host, "early", CertificateStep.Approve, key: Key));

        Assert.Null(await Link(host).Whose());
    }

    [Fact]
    public async Task The_same_tap_twice_is_one_answer()
    {
        await using var host = await StartAsync();
        await ApproveAsync(host);
        var first = (await Deeds(host).View()).Version;

        Assert.IsType<DeedOutcome.Changed>(await TakeAsync(host, "approve", CertificateStep.Approve, key: Key));

        Assert.Equal(first, (await Deeds(host).View()).Version);
        Assert.Equal(Anna, await Link(host).Whose());
    }

    [Fact]
    public async Task Without_a_place_nothing_is_written()
    {
        await using var host = await ProductHost.StartAsync();
        await host.PublishAsync(A1.Value, AssignmentSamples.Details());

        Assert.IsType<DeedOutcome.NotYours>(await WriteAsync(host));

        Assert.Null((await Deeds(host).View()).State);
    }

    [Fact]
    public async Task After_an_erase_nothing_refers_to_the_person_and_nothing_comes_back()
    {
        await using var host = await StartAsync();
        await ApproveAsync(host);

        await host.Erasure.EraseAsync(Anna, default);
        Assert.IsType<DeedOutcome.NotYours>(await WriteAsync(host, "after"));
        await Link(host).Keep(Anna);

        Assert.Equal([], host.Facts.Mentioning(Anna.Value));
        Assert.Empty(await Waiting(host).SourcesOf(Anna));
    }

    [Fact]
    public async Task What_nobody_has_approved_goes_by_its_rule_and_what_exists_stays()
    {
        await using var years = await Years.StartAsync();
        await BeginAsync(years.Host);
        await WriteAsync(years.Host);
        await ToldAsync(years.Host);
        await years.PassAsync(367);
        var host = years.Host;
        var rule = new RetentionRule { Kind = RetentionKind.UnapprovedCertificate, Days = 366, Decision = "2026-1" };

        var dry = Assert.Single(await host.Retention.RunAsync([rule], isDryRun: true, default));
        var real = Assert.Single(await host.Retention.RunAsync([rule], isDryRun: false, default));

        Assert.Equal((1, 0, 1), (dry.FoundCount, dry.RemovedCount, real.RemovedCount));
        Assert.Empty((await Deeds(host).View()).State!.Certificates);
    }

    private static async Task<ProductHost> StartAsync()
    {
        var host = await ProductHost.StartAsync();
        await BeginAsync(host);
        return host;
    }

    private static async Task BeginAsync(ProductHost host)
    {
        await host.PublishAsync(A1.Value, AssignmentSamples.Details());
        Assert.IsType<AcceptOutcome.Accepted>(await host.AcceptAsync(A1.Value, Anna.Value));
        await host.WhenTold(A1.Value);
    }

    private static async Task ApproveAsync(ProductHost host)
    {
        await WriteAsync(host);
        await TakeAsync(host, "ask", CertificateStep.Ask);
        await TakeAsync(host, "confirm", CertificateStep.Confirm, OwnerRole.Association);
        Assert.IsType<DeedOutcome.Changed>(await TakeAsync(host, "approve", CertificateStep.Approve, key: Key));
    }

    private static Task<DeedOutcome> WriteAsync(ProductHost host, string command = "write") =>
        Deeds(host).Write(new WriteCertificate
        {
            CommandId = new CommandId(command),
            Municipality = ProductHost.Municipality,
            Assignment = A1,
            Words = ["Lagat mat eller bakat"],
            Signer = OwnerRole.Association,
        });

    private static Task<DeedOutcome> TakeAsync(
        ProductHost host,
        string command,
        CertificateStep step,
        OwnerRole from = OwnerRole.Participant,
        CertificateKey? key = null) => Deeds(host).Take(new TakeCertificateStep
        {
            CommandId = new CommandId(command),
            Assignment = A1,
            From = from,
            Step = step,
            Revision = 1,
            Key = key,
        });

    private static Task ToldAsync(ProductHost host) =>
        host.Facts.When<DeedRecord>("deed", Anna.Value, record => !record.IsBehind);

    private static IDeedGrain Deeds(ProductHost host) => host.Grains.GetGrain<IDeedGrain>(Anna.Value);

    private static ICertificateLinkGrain Link(ProductHost host) =>
        host.Grains.GetGrain<ICertificateLinkGrain>(Key.Value);

    private static IWaitingGrain Waiting(ProductHost host) =>
        host.Grains.GetGrain<IWaitingGrain>(ProductHost.Municipality.Value);
}
