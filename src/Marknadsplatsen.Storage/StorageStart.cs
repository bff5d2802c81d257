using Marknadsplatsen.Storage.Sqlite;
using Microsoft.Extensions.Hosting;

namespace Marknadsplatsen.Storage;

/// <summary>
/// Opens the store while the host starts, so that a folder that cannot be used stops the start and not a visitor.
/// </summary>
internal sealed class StorageStart(SqliteFactStore store) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
