using System.Threading.Channels;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Notices;

namespace Marknadsplatsen.Grains.Tests.Product;

/// <summary>Takes the messages of a tested program, or not, as the test says.</summary>
internal sealed class Postbag : INoticeCarrier
{
    private readonly Channel<Letter> letters = Channel.CreateUnbounded<Letter>();

    /// <summary>What whoever sends is answered.</summary>
    public NoticeSending Answer { get; set; } = NoticeSending.Taken;

    /// <summary>The next message that somebody tried to send.</summary>
    public ValueTask<Letter> NextAsync() => letters.Reader.ReadAsync();

    /// <summary>Messages that nobody has looked at.</summary>
    public int Count => letters.Reader.Count;

    public Task<NoticeSending> SendAsync(ParticipantState person, NoticeDigest digest, DateTimeOffset usefulUntilUtc)
    {
        letters.Writer.TryWrite(new Letter(person.Id.Value, digest.Suggestions, usefulUntilUtc, digest.Messages)
        {
            Digest = digest,
        });
        return Task.FromResult(Answer);
    }

    internal sealed record Letter(string To, int Count, DateTimeOffset UsefulUntilUtc, int Messages = 0)
    {
        /// <summary>All that the message was about.</summary>
        public NoticeDigest? Digest { get; init; }
    }
}
