using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Identity;

/// <summary>
/// How often one address on the net may ask and try, whatever account it is about. Counted in memory on each node, by
/// the door's keyed hash; doors that are exempt are not counted (<see cref="DoorOptions"/>).
/// </summary>
internal sealed class AddressLimits(Doors doors, TimeProvider time)
{
    /// <summary>How long uses are counted together.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Addresses remembered at once: chosen, 10 MB. When they are more, the eldest leave.</summary>
    public const int AddressCountMax = 50_000;

    private readonly Lock guard = new();
    private readonly Dictionary<(string Door, AddressUse Use), Tally> counts = [];

    /// <summary>Uses in an hour: chosen, a family behind one address has a bad day.</summary>
    public static int CountMax(AddressUse use) => use is AddressUse.AskCode or AddressUse.Ask ? 10 : 40;

    /// <summary>Null when the use is heard, and then counted; else from when it is heard again.</summary>
    public DateTimeOffset? Enter(HttpContext http, AddressUse use) =>
        doors.Of(http) is { } door ? Enter(door, use) : null;

    /// <summary>Addresses remembered now, by kind of use.</summary>
    internal int Count => counts.Count;

    internal DateTimeOffset? Enter(string door, AddressUse use)
    {
        var now = time.GetUtcNow();
        lock (guard)
        {
            if (!counts.TryGetValue((door, use), out var count) || count.EndsAt <= now)
            {
                MakeRoom(now);
                count = counts[(door, use)] = new Tally { EndsAt = now + Window };
            }

            if (count.Uses >= CountMax(use))
            {
                return count.EndsAt;
            }

            count.Uses++;
            return null;
        }
    }

    private void MakeRoom(DateTimeOffset now)
    {
        if (counts.Count < AddressCountMax)
        {
            return;
        }

        foreach (var (key, _) in counts.Where(count => count.Value.EndsAt <= now).ToList())
        {
            counts.Remove(key);
        }

        // A flood of addresses: the eldest tenth leaves at once, so that this is not done for each.
        foreach (var (key, _) in counts.OrderBy(count => count.Value.EndsAt)
            .Take(counts.Count < AddressCountMax ? 0 : AddressCountMax / 10).ToList())
        {
            counts.Remove(key);
        }
    }

    private sealed class Tally
    {
        public DateTimeOffset EndsAt { get; init; }

        public int Uses { get; set; }
    }
}
