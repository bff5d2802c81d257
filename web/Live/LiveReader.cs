using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Live;

/// <summary>One connection, as the sender of messages sees it.</summary>
internal sealed class LiveReader(HubConnectionContext connection, ILogger log)
{
    private int waiting;

    /// <summary>The groups it is in. Changed under the lock of <see cref="LiveLifetime"/>.</summary>
    public HashSet<string> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>Starts to write. Closes the connection when too much waits already.</summary>
    public void Write(SerializedHubMessage message)
    {
        var write = connection.WriteAsync(message);
        if (write.IsCompletedSuccessfully)
        {
            return;
        }

        if (Interlocked.Increment(ref waiting) > LiveLimits.WaitingMessageCountMax)
        {
            LiveLog.SlowReaderClosed(log, LiveLimits.WaitingMessageCountMax);
            connection.Abort();
        }

        _ = FinishAsync(write);
    }

    // Nobody awaits this: the sender must not wait, and every outcome is handled here.
    private async Task FinishAsync(ValueTask write)
    {
        try
        {
            await write;
        }
        catch (Exception failure)
        {
            // The connection is going; its page catches up by sequence number when it is back.
            LiveLog.SendFailed(log, failure);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }
}
