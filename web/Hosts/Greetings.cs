using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Hosts;
using Orleans;

namespace Marknadsplatsen.Web.Hosts;

/// <summary>Reads what those who have a place are told.</summary>
internal static class Greetings
{
    /// <summary>The greeting for somebody with a place; null for everybody else, and when there is none.</summary>
    public static async Task<string?> ForAsync(IGrainFactory grains, AssignmentCard? card, OwnEngagement? own) =>
        card is not null && own is { Engagement.IsTaken: true }
            ? await grains.GetGrain<IHostGrain>(card.AssociationId.Value).GreetingOf(card.Id)
            : null;
}
