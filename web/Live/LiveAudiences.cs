using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Sharing;
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
        return own is { } found && await IsOpenAsync(found, visitor) ? found : null;
    }

    /// <summary>
    /// Whether an audience of the visitor's own still is: a share card may have ended since it was opened.
    /// </summary>
    public async Task<bool> IsOpenAsync(LiveAudience own, Visitor visitor) =>
        own.Kind != LiveAudienceKind.Share
        || await grains.GetGrain<IShareLinkGrain>(visitor.Share!.Key.Value).Find() is not null;

    private async Task<bool> HasRecordAsync(ParticipantId? participant) =>
        participant is { } id && await grains.GetGrain<IParticipantGrain>(id.Value).View() is not null;
}
