using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;

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
    /// Whether a person has done nothing since before a moment and has nothing going on. Somebody with a place, a hold
    /// or an interest is never inactive, however long they are silent.
    /// </summary>
    public static bool IsInactive(ParticipantState state, DateTimeOffset before)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Engagements.Values.All(own => own.Engagement.IsClosed) && LatestStep(state) < before;
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
