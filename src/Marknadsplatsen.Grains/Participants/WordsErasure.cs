using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Talks;

namespace Marknadsplatsen.Grains.Participants;

/// <summary>Removes what a person and others have written to each other, wherever a crash left it.</summary>
internal sealed class WordsErasure(IFactScan facts, IErasures erasures, IGrainFactory grains)
{
    /// <summary>Removes everything of one person.</summary>
    public async Task EraseAsync(ParticipantId participant, CancellationToken cancellationToken)
    {
        foreach (var key in await KeysAsync<TalkRecord>(
            TalkGrain.StateName, key => TalkKey.Parse(key).Participant == participant, cancellationToken))
        {
            await grains.GetGrain<ITalkGrain>(key).Erase();
        }
    }

    /// <summary>People who are erased and of whom something is still, or again, stored.</summary>
    public async Task<IEnumerable<ParticipantId>> FindErasedAsync(CancellationToken cancellationToken)
    {
        var talks = await KeysAsync<TalkRecord>(
            TalkGrain.StateName, key => erasures.Contains(TalkKey.Parse(key).Participant), cancellationToken);
        return talks.Select(key => TalkKey.Parse(key).Participant);
    }

    // Acted upon afterwards, since a scan keeps old data.
    private async Task<List<string>> KeysAsync<TState>(
        string stateName, Func<string, bool> isMeant, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        await foreach (var fact in facts.ReadAllAsync<TState>(stateName, cancellationToken))
        {
            if (isMeant(fact.Key))
            {
                found.Add(fact.Key);
            }
        }

        return found;
    }
}
