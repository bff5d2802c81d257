using System.Globalization;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Grains.Matching;

/// <summary>
/// Which matcher a participant belongs to. The first one of a municipality has the bare code as its key, hears of
/// assignments, and asks the others, whose keys are the code, a slash and their number.
/// </summary>
public static class MatchPartitions
{
    private const char Separator = '/';

    /// <summary>The key of the matcher that knows the participant.</summary>
    public static string KeyOf(string municipality, ParticipantId participant, int partitionCount) =>
        KeyOf(municipality, Of(participant, partitionCount));

    /// <summary>The key of a partition, from 0.</summary>
    public static string KeyOf(string municipality, int partition) =>
        partition == 0 ? municipality : string.Create(
            CultureInfo.InvariantCulture, $"{municipality}{Separator}{partition}");

    /// <summary>The municipality and the partition that a key names.</summary>
    public static (string Municipality, int Partition) Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var at = key.IndexOf(Separator, StringComparison.Ordinal);
        return at < 0 ? (key, 0) : (key[..at], int.Parse(key.AsSpan(at + 1), CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// The participant's partition, from 0: FNV-1a over the id (http://www.isthe.com/chongo/tech/comp/fnv/), the same
    /// in every process and for ever.
    /// </summary>
    public static int Of(ParticipantId participant, int partitionCount)
    {
        const uint offsetBasis = 2166136261;
        const uint prime = 16777619;
        var hash = offsetBasis;
        foreach (var character in participant.Value)
        {
            hash = (hash ^ character) * prime;
        }

        return (int)(hash % (uint)partitionCount);
    }
}
