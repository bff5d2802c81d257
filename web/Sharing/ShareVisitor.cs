using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Sharing;

namespace Marknadsplatsen.Web.Sharing;

/// <summary>Which share card a browser has opened.</summary>
/// <param name="Key">The card.</param>
/// <param name="Participant">Whose it is.</param>
public sealed record ShareVisitor(ShareKey Key, ParticipantId Participant);
