using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Peers;
using Marknadsplatsen.Domain.Supports;

namespace Marknadsplatsen.Domain.Retention;

/// <summary>What a rule is about, in what is stored. Pure.</summary>
public static class RetentionRules
{
    /// <summary>
    /// How long before an inactive person goes they are told: chosen, so that two months of summer do not hide it.
    /// </summary>
    public static readonly TimeSpan NoticeLength = TimeSpan.FromDays(60);

    /// <summary>Whether a relation is what a rule removes.</summary>
    public static bool IsDue(RetentionKind kind, Engagement engagement, DateTimeOffset before)
    {
        ArgumentNullException.ThrowIfNull(engagement);
        return engagement.ChangedAtUtc < before && kind switch
        {
            RetentionKind.UnansweredInterest => engagement is { IsClosed: false, IsTaken: false },
            RetentionKind.EndedEngagement => engagement.IsClosed,
            _ => false,
        };
    }

    /// <summary>
    /// Whether a person has done nothing since before a moment and has nothing going on in their own record. Somebody
    /// with a place, a hold, an interest or a time to step in at is never inactive, however long they are silent; nor
    /// is somebody of whom <see cref="GoesOn(SupportState)"/> or <see cref="GoesOn(PeerState)"/> speaks.
    /// </summary>
    public static bool IsInactive(ParticipantState state, DateTimeOffset before)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Engagements.Values.All(own => own.Engagement.IsClosed) && state.StandIns.IsEmpty
            && LatestStep(state) < before;
    }

    /// <summary>
    /// Whether a person has, or waits for, somebody who is there for them: only they end that (DOMAIN section 1 row
    /// 68), so silence does not. A wish to work has an owner too.
    /// </summary>
    public static bool GoesOn(SupportState support)
    {
        ArgumentNullException.ThrowIfNull(support);
        return support is { Coordinator: not null } or { WishedAtUtc: not null } or { Work: not null };
    }

    /// <summary>Who has a peer, is asked about one, or waits for one. A wish that rests is none.</summary>
    public static IEnumerable<ParticipantId> GoesOn(PeerState peers)
    {
        ArgumentNullException.ThrowIfNull(peers);
        return peers.Wishes.Where(wish => wish.RestsSinceUtc is null).Select(wish => wish.Participant)
            .Concat(peers.Pairs.Where(pair => pair.IsOpen)
                .SelectMany(pair => new[] { pair.Newcomer.Participant, pair.Supporter.Participant }));
    }

    /// <summary>The same of one person, of what they may see.</summary>
    public static bool GoesOn(PeerView peers)
    {
        ArgumentNullException.ThrowIfNull(peers);
        return peers.Wishes.Any(wish => wish.RestsSinceUtc is null)
            || peers.Pairs.Any(pair => pair.EndedAtUtc is null);
    }

    /// <summary>Whether an inactive person was told long enough ago, and has been silent since.</summary>
    public static bool IsToldLongAgo(ParticipantState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.RetentionNoticeAtUtc is { } told && told + NoticeLength <= now && LatestStep(state) < told;
    }

    private static DateTimeOffset LatestStep(ParticipantState state) => state.Engagements.Values
        .Select(own => own.Engagement.ChangedAtUtc)
        .Append(state.SeenAtUtc ?? state.CreatedAtUtc)
        .Max();
}
