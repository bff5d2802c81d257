using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Identity;
using Orleans;

namespace Marknadsplatsen.Web.Live;

/// <summary>Finds the audience that a visitor gets for the name a page asks for.</summary>
internal sealed class LiveAudiences(IGrainFactory grains, City city)
{
    /// <summary>
    /// The visitor's own audience, or null when the name is unknown or the visitor has no right to it.
    /// </summary>
    public async Task<LiveAudience?> FindAsync(string name, Visitor visitor)
    {
        // The matcher knows only those who have a record. Anybody else hears of everything new (DOMAIN 6.7).
        var asksForMatches = LiveAudience.TryParseKind(name, out var kind) && kind == LiveAudienceKind.Matches;
        if (asksForMatches && !await HasRecordAsync(visitor.Participant))
        {
            return LiveRights.Own(LiveAudienceKind.Public, visitor, city.Municipality);
        }

        LiveRights.TryFind(name, visitor, city.Municipality, out var own);
        return own;
    }

    private async Task<bool> HasRecordAsync(ParticipantId? participant) =>
        participant is { } id && await grains.GetGrain<IParticipantGrain>(id.Value).View() is not null;
}
