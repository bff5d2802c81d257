using Marknadsplatsen.Domain.Participants;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Deeds;

/// <summary>
/// One certificate's code, found by its key. Protects: whoever holds the code finds whose record knows of it. Whether
/// the certificate exists is for that record to say.
/// </summary>
[Alias("mp.ICertificateLinkGrain")]
public interface ICertificateLinkGrain : IGrainWithStringKey
{
    /// <summary>It is this person's; on disk when it returns. Another person's stays theirs.</summary>
    [Alias("Keep")]
    Task Keep(ParticipantId participant);

    /// <summary>Whose it is; null when it is nobody's.</summary>
    [Alias("Whose")]
    [ReadOnly]
    Task<ParticipantId?> Whose();

    /// <summary>Forgets whose it was. Twice changes nothing more.</summary>
    [Alias("Clear")]
    Task Clear();
}
