using System.Security.Cryptography;
using System.Text;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// What an association calls a person it does not yet know: different in each assignment, and no way back.
/// </summary>
public static class Pseudonyms
{
    private const string Letters = "ABDEFGHJKLMNPRSTUVXY";

    /// <summary>
    /// A digit pair and a letter, such as "47K". Follows from two ids of which one is a secret of 128 bits.
    /// </summary>
    public static string Of(AssignmentId assignment, ParticipantId participant)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"pseudonym|{assignment.Value}|{participant.Value}"));
        return $"{10 + (hash[0] % 90)}{Letters[hash[1] % Letters.Length]}";
    }
}
