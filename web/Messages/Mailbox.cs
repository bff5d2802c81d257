using System.Collections.Immutable;
using Marknadsplatsen.Grains.Messages;

namespace Marknadsplatsen.Web.Messages;

/// <summary>
/// Where messages end up in Development when no server is set: in memory, read at <c>/dev/brevlada</c>.
/// </summary>
public sealed class Mailbox
{
    /// <summary>Messages kept; the oldest leave first. Chosen.</summary>
    public const int CountMax = 100;

    private ImmutableList<OutgoingMessage> messages = [];

    /// <summary>What was sent, newest first.</summary>
    public IReadOnlyList<OutgoingMessage> Messages => messages;

    /// <summary>Keeps one more.</summary>
    public void Add(OutgoingMessage message) => ImmutableInterlocked.Update(
        ref messages,
        static (kept, added) => kept.Count < CountMax
            ? kept.Insert(0, added)
            : kept.RemoveAt(kept.Count - 1).Insert(0, added),
        message);
}
