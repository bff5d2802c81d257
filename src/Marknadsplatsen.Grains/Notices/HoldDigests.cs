using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Grains.Notices;

/// <summary>What a message says of held places.</summary>
internal static class HoldDigests
{
    /// <summary>Holds are told of when one is new or soon over; what they are then is read now.</summary>
    public static NoticeDigest Add(
        NoticeDigest digest, NoticeRecord record, ParticipantState? person, DateTimeOffset now)
    {
        var isNews = NoticeRules.UnsentNew(record).Any(HoldNotices.IsHold)
            || NoticeRules.Soon(record).Any(soon => soon <= now);
        if (person is null || !isNews)
        {
            return digest;
        }

        var own = person.Engagements.Values.Select(known => known.Engagement).ToArray();
        var waiting = own.Where(HoldNotices.IsWaiting).Where(held => held.HoldEndsAtUtc > now).ToArray();
        return digest with
        {
            Holds = waiting.Length,
            HoldEndsAtUtc = waiting.Min(held => held.HoldEndsAtUtc),
            EndedHolds = own.Count(ended =>
                HoldNotices.HasEnded(ended) && !(ended.OfferedAtUtc <= record.SentUpToUtc)),
        };
    }
}
