using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Web.Acting;

/// <summary>A coordinator who does things for a person in this browser now.</summary>
/// <param name="Participant">For whom.</param>
/// <param name="Turn">The turn, which is open.</param>
/// <param name="Member">Whose account.</param>
/// <param name="EndsAtUtc">When the turn ends by itself.</param>
public sealed record ActingVisit(
    ParticipantId Participant, CommandId Turn, MemberId Member, DateTimeOffset EndsAtUtc);
