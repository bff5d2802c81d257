using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Matching;

namespace Marknadsplatsen.Grains.Participants;

/// <summary>
/// Tells assignments and the matcher what has changed of a person. Every receiver ignores what it has heard.
/// </summary>
internal static class ParticipantDelivery
{
    public static async Task Deliver(IGrainFactory grains, ParticipantRecord stored, MatchOptions matching)
    {
        if (stored.State is not { } person)
        {
            return;
        }

        foreach (var assignment in stored.Vouching)
        {
            await grains.GetGrain<IAssignmentGrain>(assignment.Value).Vouch(person.Id);
        }

        // What hosts see follows the person's own record, also when the call that changed it was cut off.
        foreach (var own in person.Engagements.Values)
        {
            if (own.Engagement.ShownAlias is { } shown && shown != person.Alias)
            {
                await grains.GetGrain<IAssignmentGrain>(own.Assignment.Value).Rename(person.Id, person.Alias);
            }
        }

        await grains.GetGrain<IMatchGrain>(MatchPartitions.KeyOf(
                person.Municipality.Value, person.Id, matching.PartitionCount))
            .ApplyParticipant(Participant.ToMatchable(person, stored.Version));
    }
}
