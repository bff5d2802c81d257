using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Storage.Blobs;
using Marknadsplatsen.Storage.Json;
using Marknadsplatsen.Storage.Tests.Conformance;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Storage;

namespace Marknadsplatsen.Storage.Tests.Blobs;

/// <summary>What the blob store promises, shown on Microsoft's emulator of the service.</summary>
public sealed class AzuriteGrainStorageTests : GrainStorageConformance, IClassFixture<AzuriteGrainStorageTests.Shared>
{
    private readonly BlobAccount _account;

    public AzuriteGrainStorageTests(Shared shared)
    {
        Azurite.SkipUnlessWanted();
        _account = shared.Account;
        Storage = new BlobGrainStorage(_account, new JsonGrainStateSerializer());
    }

    private protected override IGrainStorage Storage { get; }

    [Fact]
    public async Task Who_is_erased_is_known_after_a_restart_and_by_others()
    {
        var person = new ParticipantId("p-erased");
        var here = new BlobErasures(_account, TimeProvider.System, NullLogger<BlobErasures>.Instance);
        var there = new BlobErasures(_account, TimeProvider.System, NullLogger<BlobErasures>.Instance);

        await here.AddAsync(person);
        await here.AddAsync(person);
        await there.RefreshAsync(CancellationToken.None);

        Assert.True(here.Contains(person));
        Assert.True(there.Contains(person));
        Assert.Equal(1, there.Count);
    }

    /// <summary>One emulator for the class.</summary>
    public sealed class Shared : IAsyncLifetime
    {
        private Azurite? _azurite;

        internal BlobAccount Account { get; private set; } = null!;

        /// <inheritdoc/>
        public async ValueTask InitializeAsync()
        {
            if (Azurite.IsWanted)
            {
                _azurite = await Azurite.StartAsync();
                Account = _azurite.Open();
            }
        }

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => _azurite?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
