using System.Threading.Channels;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Grains.Hosts;
using Marknadsplatsen.Grains.Notices;

namespace Marknadsplatsen.Grains.Tests.Product;

/// <summary>Takes the reminders of a tested program's associations, or not, as the test says.</summary>
internal sealed class HostPostbag : IHostCarrier
{
    private readonly Channel<(string Association, string Mail, DateTimeOffset AnswerByUtc)> letters =
        Channel.CreateUnbounded<(string, string, DateTimeOffset)>();

    /// <summary>What whoever sends is answered.</summary>
    public NoticeSending Answer { get; set; } = NoticeSending.Taken;

    /// <summary>The next reminder that somebody tried to send.</summary>
    public ValueTask<(string Association, string Mail, DateTimeOffset AnswerByUtc)> NextAsync() =>
        letters.Reader.ReadAsync();

    /// <summary>Reminders that nobody has looked at.</summary>
    public int Count => letters.Reader.Count;

    public Task<NoticeSending> SendAsync(AssociationId association, string mail, DateTimeOffset answerByUtc)
    {
        letters.Writer.TryWrite((association.Value, mail, answerByUtc));
        return Task.FromResult(Answer);
    }
}
