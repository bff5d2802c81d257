using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Grains.Accounts;

/// <summary>
/// One place on the net on one day; the key is the date and a keyed hash. Protects: no more than six new people with
/// places (DOMAIN 6.9). It forgets all by itself when the day is over.
/// </summary>
[Alias("mp.IDoorGrain")]
public interface IDoorGrain : IGrainWithStringKey
{
    /// <summary>Whether the person may have a place; on disk when it answers yes. Twice counts once.</summary>
    [Alias("Enter")]
    Task<bool> Enter(ParticipantId participant);

    /// <summary>The person got no place after all.</summary>
    [Alias("Leave")]
    Task Leave(ParticipantId participant);
}
