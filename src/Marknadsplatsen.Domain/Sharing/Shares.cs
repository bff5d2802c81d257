using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Sharing;

/// <summary>The rules of share cards. Pure. A card that has ended is as one that never was.</summary>
public static class Shares
{
    /// <summary>Cards at once: chosen, more people than one can keep in mind.</summary>
    public const int CountMax = 10;

    /// <summary>For how many days a card can be made: chosen, a visit, a week, a month and a season.</summary>
    public static readonly ImmutableArray<int> DayChoices = [1, 7, 30, 90];

    /// <summary>For how long a support person can be given a match: chosen, a beginning, a season and a year.</summary>
    public static readonly ImmutableArray<int> MatchDayChoices = [30, 90, 365];

    /// <summary>The longest that any card lasts, in days.</summary>
    public static readonly int DaysMax = DayChoices.Concat(MatchDayChoices).Max();

    /// <summary>What a card about the person can show.</summary>
    public static readonly ImmutableArray<ShareField> PersonFields =
        [ShareField.Alias, ShareField.Wishes, ShareField.Places];

    /// <summary>What a support person can be shown of the one match, and nothing else.</summary>
    public static readonly ImmutableArray<ShareField> MatchFields =
        [ShareField.What, ShareField.When, ShareField.Where, ShareField.Meets, ShareField.Changes];

    /// <summary>
    /// The person's record after a new card, or null when there are too many or the match does not go on.
    /// </summary>
    public static ParticipantState? Give(ParticipantState state, GiveShare command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var open = Open(state, now);
        return open.Length >= CountMax || !GoesOn(state, command.Assignment)
            ? null
            : state with
            {
                Shares = open.Add(new ShareGrant
                {
                    Key = command.Key,
                    To = command.To,
                    Fields = [.. command.Fields.Distinct().Order()],
                    CreatedAtUtc = now,
                    EndsAtUtc = now + TimeSpan.FromDays(command.Days),
                    Assignment = command.Assignment,
                }),
            };
    }

    /// <summary>Whether a command asks for a card that there can be.</summary>
    public static bool IsWhole(GiveShare command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var isOfMatch = command.Assignment is not null;
        return !command.Fields.IsEmpty
            && command.Fields.All((isOfMatch ? MatchFields : PersonFields).Contains)
            && (isOfMatch ? MatchDayChoices : DayChoices).Contains(command.Days)
            && AliasReading.Of(command.To) is { Alias: not null } to && to.Alias == command.To;
    }

    /// <summary>The record without a card; it shows nothing any more.</summary>
    public static ParticipantState End(ParticipantState state, ShareKey key)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state with { Shares = state.Shares.RemoveAll(grant => grant.Key == key) };
    }

    /// <summary>The card, while it lasts; null when it has ended or never was.</summary>
    public static ShareGrant? Find(ParticipantState? state, ShareKey key, DateTimeOffset now) =>
        state?.Shares.FirstOrDefault(grant => grant.Key == key && Lasts(state, grant, now));

    /// <summary>The cards that last.</summary>
    public static ImmutableArray<ShareGrant> Open(ParticipantState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [.. state.Shares.Where(grant => Lasts(state, grant, now))];
    }

    /// <summary>Whether there is a match that goes on; a card that is about none needs none.</summary>
    public static bool GoesOn(ParticipantState state, AssignmentId? assignment)
    {
        ArgumentNullException.ThrowIfNull(state);
        return assignment is not { } id
            || state.Engagements.GetValueOrDefault(id) is { Engagement.IsClosed: false };
    }

    private static bool Lasts(ParticipantState state, ShareGrant grant, DateTimeOffset now) =>
        grant.EndsAtUtc > now && GoesOn(state, grant.Assignment);
}
