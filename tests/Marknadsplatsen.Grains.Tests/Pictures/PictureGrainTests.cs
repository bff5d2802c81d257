using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Pictures;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Product;
using Marknadsplatsen.Grains.Waiting;

namespace Marknadsplatsen.Grains.Tests.Pictures;

/// <summary>
/// Pictures over the real grains: kept once, in front of the coordinators while they wait, swept when over.
/// </summary>
public sealed class PictureGrainTests
{
    [Theory]
    [InlineData(WriteFault.BeforeCommit)]
    [InlineData(WriteFault.AfterCommit)]
    public async Task A_picture_is_kept_once_whatever_the_answer_met_and_never_comes_back(WriteFault fault)
    {
        await using var host = await ProductHost.StartAsync();
        host.Store.FailOnce("picture/own", fault);
        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => Pictures(host).Add(Of("p1")));
        await Pictures(host).Add(Of("p1"));
        Assert.Single((await Pictures(host).View()).State!.Pictures);

        // Or the fault would meet the write that says that everybody has heard of it.
        await ToldAsync(host);
        host.Store.FailOnce("picture/own", fault);
        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => Pictures(host).Remove(new BlobFileId("p1")));
        await Pictures(host).Remove(new BlobFileId("p1"));

        Assert.Empty((await Pictures(host).View()).State!.Pictures);
        Assert.IsType<PictureOutcome.Done>(await Pictures(host).Add(Of("p1")));

        Assert.Empty((await Pictures(host).View()).State!.Pictures);
    }

    [Fact]
    public async Task What_waits_is_in_front_of_the_coordinators_until_one_has_looked()
    {
        await using var host = await ProductHost.StartAsync();
        await Pictures(host).Add(Of("p1") with { IsLookedAt = true });
        await ToldAsync(host);

        var item = Assert.Single((await Waiting(host).OfCoordinators(1)).Items);
        Assert.Equal((WaitingKind.Picture, "own"), (item.Kind, item.Reference));
        await Pictures(host).Show(new BlobFileId("p1"));
        await ToldAsync(host);

        Assert.Empty((await Waiting(host).OfCoordinators(1)).Items);
    }

    [Fact]
    public async Task After_a_crash_the_start_tells_what_nobody_had_heard_of()
    {
        var before = await ProductHost.StartAsync();
        before.Facts.IsScanCut = true;
        await Pictures(before).Add(Of("p1") with { IsLookedAt = true });
        await before.CrashAsync();
        before.Facts.IsScanCut = false;
        Assert.True(before.Facts.Find<PictureRecord>("picture", "own")!.IsBehind);

        await using var host = await ProductHost.StartAsync(before.Facts, before.Time);
        await new StartSweep(host.Facts, host.Grains, host.Time).RunAsync(TestContext.Current.CancellationToken);
        await ToldAsync(host);

        Assert.Single((await Waiting(host).OfCoordinators(1)).Items);
    }

    [Fact]
    public async Task Files_that_no_picture_has_go_after_a_day_and_all_others_stay()
    {
        await using var host = await ProductHost.StartAsync();
        var files = new MemoryFiles(host.Time);
        var sweep = new PictureSweep(host.Facts, files, host.Grains, host.Time);
        await Pictures(host).Add(Of("shown"));
        await Pictures(host).Add(Of("back"));
        await Pictures(host).SendBack(new BlobFileId("back"), "Någon syns.");
        foreach (var id in new[] { "shown", "back", "cut-off" })
        {
            await SaveAsync(files, id);
        }

        host.Time.Advance(PictureSweep.OrphanLife);
        Assert.Equal(0, await sweep.RunAsync(TestContext.Current.CancellationToken));
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await SaveAsync(files, "young");

        Assert.Equal(4, await sweep.RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["shown-480", "shown-720", "young-480", "young-720"], files.Names);
    }

    [Fact]
    public async Task One_run_removes_a_bounded_number_and_the_next_the_rest()
    {
        await using var host = await ProductHost.StartAsync();
        var files = new MemoryFiles(host.Time);
        var sweep = new PictureSweep(host.Facts, files, host.Grains, host.Time);
        for (var number = 0; number <= PictureSweep.RemovedCountMax; number++)
        {
            await files.SaveAsync(new BlobFileId($"f{number}"), new byte[1], TestContext.Current.CancellationToken);
        }

        host.Time.Advance(PictureSweep.OrphanLife + TimeSpan.FromSeconds(1));

        Assert.Equal(PictureSweep.RemovedCountMax, await sweep.RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await sweep.RunAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_picture_goes_with_its_files_when_its_assignment_is_not_there_and_stays_while_that_is_closed()
    {
        await using var host = await ProductHost.StartAsync();
        await host.PublishAsync("a1", AssignmentSamples.Details());
        await host.PublishAsync("closed", AssignmentSamples.Details());
        await host.Assignment("closed").Change(new ChangePlaces
        {
            CommandId = new CommandId("close"),
            Status = AssignmentStatus.Closed,
        });
        var files = new MemoryFiles(host.Time);
        foreach (var id in new[] { "a1", "closed", "gone" })
        {
            await SaveAsync(files, id);
            await Pictures(host).Add(Of(id) with
            {
                Picture = Of(id).Picture with { Assignment = new AssignmentId(id) },
            });
        }

        await new PictureSweep(host.Facts, files, host.Grains, host.Time)
            .RunAsync(TestContext.Current.CancellationToken);

        var left = (await Pictures(host).View()).State!.Pictures.Select(picture => picture.Id.Value);
        Assert.Equal(["a1", "closed"], left.Order());
        Assert.Equal(["a1-480", "a1-720", "closed-480", "closed-720"], files.Names);
    }

    private static async Task SaveAsync(MemoryFiles files, string id)
    {
        foreach (var file in HostPicture.FilesOf(new BlobFileId(id)))
        {
            await files.SaveAsync(file, new byte[1], TestContext.Current.CancellationToken);
        }
    }

    private static IPictureGrain Pictures(ProductHost host) => host.Grains.GetGrain<IPictureGrain>("own");

    private static IWaitingGrain Waiting(ProductHost host) =>
        host.Grains.GetGrain<IWaitingGrain>(ProductHost.Municipality.Value);

    private static Task<PictureRecord> ToldAsync(ProductHost host) =>
        host.Facts.When<PictureRecord>("picture", "own", record => !record.IsBehind);

    private static AddPicture Of(string id) => new()
    {
        CommandId = new CommandId(id),
        Municipality = ProductHost.Municipality,
        AssociationName = "Prov",
        Picture = new HostPicture
        {
            Id = new BlobFileId(id),
            Alt = "Ett bord med kaffekoppar.",
            Width = 960,
            Height = 640,
        },
    };
}
