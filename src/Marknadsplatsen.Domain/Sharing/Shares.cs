using System.Collections.Immutable;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Sharing;

/// <summary>The rules of share cards. Pure. A card that has ended is as one that never was.</summary>
public static class Shares
{
    /// <summary>Cards at once: chosen, more people than one can keep in mind.</summary>
    public const int CountMax = 10;

    /// <summary>For how many days a card can be made: chosen, a visit, a week, a month and a season.</summary>
    public static readonly ImmutableArray<int> DayChoices = [1, 7, 30, 90];

    /// <summary>The person's record after a new card, or null when it cannot be made.</summary>
    public static ParticipantState? Give(ParticipantState state, GiveShare command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        var open = Open(state, now);
        return open.Length >= CountMax
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
                }),
            };
    }

    /// <summary>Whether a command asks for a card that there can be.</summary>
    public static bool IsWhole(GiveShare command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return !command.Fields.IsEmpty && DayChoices.Contains(command.Days)
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
        state?.Shares.FirstOrDefault(grant => grant.Key == key && grant.EndsAtUtc > now);

    /// <summary>The cards that last.</summary>
    public static ImmutableArray<ShareGrant> Open(ParticipantState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [.. state.Shares.Where(grant => grant.EndsAtUtc > now)];
    }
}
