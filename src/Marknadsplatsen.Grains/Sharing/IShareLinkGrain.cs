using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Sharing;

namespace Marknadsplatsen.Grains.Sharing;

/// <summary>
/// One share card, found by its <see cref="ShareKey"/>. Protects: whoever holds the code finds whose card it is, while
/// it lasts, and nobody does afterwards. It forgets by itself a day after the longest a card can last.
/// </summary>
[Alias("mp.IShareLinkGrain")]
public interface IShareLinkGrain : IGrainWithStringKey
{
    /// <summary>The card is this person's; on disk when it returns. Another person's card stays theirs.</summary>
    [Alias("Keep")]
    Task Keep(ParticipantId participant);

    /// <summary>Who shares what with the card now; null when it has ended or never was.</summary>
    [Alias("Find")]
    Task<SharedView?> Find();

    /// <summary>Forgets whose it was. Twice changes nothing more.</summary>
    [Alias("Clear")]
    Task Clear();
}
