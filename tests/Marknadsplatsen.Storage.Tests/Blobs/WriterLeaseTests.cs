using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Storage;

namespace Marknadsplatsen.Storage.Tests.Blobs;

/// <summary>One program at a time uses a store of blobs when all grains are in one process.</summary>
public sealed class WriterLeaseTests : IDisposable
{
    private const string Writer = "/devstoreaccount1/grainstate-erasures/writer";

    private readonly FakeBlobs _service = new();
    private readonly ImpatientTime _time = new();
    private readonly Lifetime _lifetime = new();
    private readonly BlobAccount _account;

    public WriterLeaseTests() => _account = BlobStores.Open(_service);

    public void Dispose()
    {
        _service.Dispose();
        _lifetime.Dispose();
    }

    [Fact]
    public async Task A_second_program_waits_as_long_as_a_killed_one_could_keep_the_store_and_then_refuses_to_start()
    {
        using var first = Lease();
        using var second = Lease();
        await first.StartAsync(CancellationToken.None);
        var began = _time.GetUtcNow();

        var refusal = await Assert.ThrowsAsync<StorageRefusedException>(
            () => second.StartAsync(CancellationToken.None));

        Assert.Contains("in use by another program", refusal.Message, StringComparison.Ordinal);
        Assert.True(_time.GetUtcNow() - began >= WriterLease.LeaseTime);
        await first.StopAsync(CancellationToken.None);
        await second.StartAsync(CancellationToken.None);
        await second.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_program_that_has_lost_the_store_stops()
    {
        using var lease = Lease();
        await lease.StartAsync(CancellationToken.None);
        await lease.Renewing;
        _service.StealLease(Writer);

        _time.Tick();
        await _lifetime.Stopped;

        Assert.Equal(1, Environment.ExitCode);
        Environment.ExitCode = 0;
    }

    [Fact]
    public async Task A_mark_that_is_set_twice_or_whose_answer_is_lost_is_one_mark()
    {
        var person = new ParticipantId("p-erased");
        using var erasures = new BlobErasures(_account, _time, NullLogger<BlobErasures>.Instance);
        _service.Fail(BlobFault.AnswerIsLost);

        await erasures.AddAsync(person);
        await erasures.AddAsync(person);
        using var later = new BlobErasures(_account, _time, NullLogger<BlobErasures>.Instance);
        await later.RefreshAsync(CancellationToken.None);

        Assert.True(later.Contains(person));
        Assert.Equal(1, later.Count);
        Assert.DoesNotContain(_service.Stored.Keys, name => name.Contains("p-erased", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "", "grainstate", "Set Storage:Azure:ConnectionString or")]
    [InlineData("x", "https://x", "grainstate", "Set only one of")]
    [InlineData("", "x", "grainstate", "is no address")]
    [InlineData("x", "", "Grain_State", "small letters")]
    [InlineData("x", "", "grainstate", "cannot be used")]
    public void Settings_that_cannot_be_meant_are_named(string connection, string uri, string container, string message)
    {
        var options = new BlobOptions { ConnectionString = connection, ServiceUri = uri, Container = container };

        var refusal = Assert.Throws<StorageRefusedException>(() => BlobAccount.Open(options));

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("azureblobs", true)]
    [InlineData("Sqlite", false)]
    [InlineData("", false)]
    public void The_setting_chooses_the_store(string provider, bool isBlobs)
    {
        var services = new ServiceCollection();
        services.AddFactStore(Settings(provider), isAlone: true);

        Assert.Equal(isBlobs, services.Any(service => service.ServiceType == typeof(BlobAccount)));
        Assert.Single(services, service => service.ServiceType == typeof(IFactScan));
        Assert.Single(services, service => service.ServiceType == typeof(IErasures));
        Assert.Single(services, service => service.ServiceType == typeof(IGrainStorage));
    }

    [Theory]
    [InlineData("Oracle")]
    [InlineData("7")]
    public void A_store_that_does_not_exist_is_refused_with_the_ones_that_do(string provider)
    {
        var refusal = Assert.Throws<StorageRefusedException>(
            () => new ServiceCollection().AddFactStore(Settings(provider), isAlone: true));

        Assert.Contains("Sqlite or AzureBlobs", refusal.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Settings(string provider) => new ConfigurationBuilder()
        .AddInMemoryCollection([new(StorageOptions.ProviderKey, provider)]).Build();

    private WriterLease Lease() => new(_account, _time, _lifetime, NullLogger<WriterLease>.Instance);

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Stopped => _stopped.Task;

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => _stopped.TrySetResult();

        public void Dispose() => _stopped.TrySetCanceled();
    }
}
