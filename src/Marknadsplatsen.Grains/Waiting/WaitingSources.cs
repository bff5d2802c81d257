using System.Runtime.CompilerServices;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Talks;

namespace Marknadsplatsen.Grains.Waiting;

/// <summary>Every record that something can wait in.</summary>
internal static class WaitingSources
{
    /// <summary>The entries of one municipality, as stored.</summary>
    public static async IAsyncEnumerable<WaitingEntry> ReadAllAsync(
        IFactScan facts,
        string municipality,
        TimeZoneInfo zone,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var fact in facts.ReadAllAsync<TalkRecord>(TalkGrain.StateName, cancellationToken))
        {
            if (fact.State.State?.Municipality.Value == municipality)
            {
                yield return TalkRules.WaitingOf(TalkGrain.SourceOf(fact.Key), fact.State, zone);
            }
        }
    }
}
