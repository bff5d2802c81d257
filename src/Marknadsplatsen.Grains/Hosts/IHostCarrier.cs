using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Grains.Notices;

namespace Marknadsplatsen.Grains.Hosts;

/// <summary>Sends an association a neutral message that somebody waits. The words are the pages' own.</summary>
public interface IHostCarrier
{
    /// <summary>Hands the message over and returns at once. It never says whom or what it is about.</summary>
    /// <param name="association">To whom.</param>
    /// <param name="mail">The association's address as the pages have sealed it.</param>
    /// <param name="answerByUtc">When the first promise breaks; after this it is not sent any more.</param>
    Task<NoticeSending> SendAsync(AssociationId association, string mail, DateTimeOffset answerByUtc);
}
