using System.Collections.Immutable;
using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Grains.Access;

/// <summary>Notes and reads who has looked, over all months.</summary>
public sealed class AccessLogs(IGrainFactory grains, TimeProvider time)
{
    /// <summary>
    /// Notes written at once: chosen, so that a long list of people neither floods the engine nor waits.
    /// </summary>
    public const int AtOnceMax = 64;

    /// <summary>Notes the same look at several people. On disk for everybody when it returns.</summary>
    public async Task NoteAsync(IEnumerable<ParticipantId> people, AccessNote note)
    {
        var now = time.GetUtcNow();
        foreach (var some in people.Chunk(AtOnceMax))
        {
            await Task.WhenAll(some.Select(person => Log(AccessMonth.KeyOf(person, now)).Note(note)));
        }
    }

    /// <summary>
    /// The entries of the months that a person is shown, newest first, and how many there was no room for.
    /// </summary>
    public async Task<(ImmutableArray<AccessEntry> Entries, int MoreCount)> ReadAsync(ParticipantId participant)
    {
        var now = time.GetUtcNow();
        var months = await Task.WhenAll(AccessMonth
            .KeysOf(participant, now.AddMonths(1 - AccessMonth.ShownCount), now)
            .Select(key => Log(key).Read()));
        return (
            [.. months.SelectMany(month => month.Entries.Reverse())],
            months.Sum(month => month.MoreCount));
    }

    /// <summary>Removes all months since the person first came.</summary>
    public async Task ClearAsync(ParticipantId participant, DateTimeOffset since)
    {
        foreach (var key in AccessMonth.KeysOf(participant, since, time.GetUtcNow()))
        {
            await Log(key).Clear();
        }
    }

    private IAccessLogGrain Log(string key) => grains.GetGrain<IAccessLogGrain>(key);
}
