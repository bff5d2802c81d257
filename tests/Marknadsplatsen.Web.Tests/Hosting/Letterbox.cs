using System.Collections.Concurrent;
using System.Threading.Channels;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Messages;
using Marknadsplatsen.Web.Messages;

namespace Marknadsplatsen.Web.Tests.Hosting;

/// <summary>Where the messages of a tested program arrive, one box for each address.</summary>
internal sealed class Letterbox(ContactKind kind) : IMessageCarrier
{
    private readonly ConcurrentDictionary<string, Channel<OutgoingMessage>> boxes = new(StringComparer.Ordinal);

    public ContactKind Kind => kind;

    /// <summary>The next message to an address, as soon as it is there.</summary>
    public ValueTask<OutgoingMessage> NextAsync(string to) => Box(to).Reader.ReadAsync();

    /// <summary>Messages to an address that nobody has looked at.</summary>
    public int Count(string to) => Box(to).Reader.Count;

    public Task CarryAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        Box(message.To).Writer.TryWrite(message);
        return Task.CompletedTask;
    }

    private Channel<OutgoingMessage> Box(string to) =>
        boxes.GetOrAdd(to, _ => Channel.CreateUnbounded<OutgoingMessage>());
}
