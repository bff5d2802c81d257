using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Grains.Notices;

/// <summary>Sends a person a neutral message that there is something new. The words are the pages' own.</summary>
public interface INoticeCarrier
{
    /// <summary>
    /// Hands the message over and returns at once. It never says which assignment or association it is about.
    /// </summary>
    /// <param name="person">To whom, by whichever way they have.</param>
    /// <param name="digest">How much is new.</param>
    /// <param name="usefulUntilUtc">After this it is not sent any more.</param>
    Task<NoticeSending> SendAsync(ParticipantState person, NoticeDigest digest, DateTimeOffset usefulUntilUtc);
}
