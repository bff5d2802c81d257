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

    /// <summary>
    /// Finds one engagement of an assignment again from a page, without the participant's id in it. 96 bits of a hash,
    /// so that two people never share it as they may share a pseudonym.
    /// </summary>
    public static string ReferenceOf(AssignmentId assignment, ParticipantId participant)
    {
        const int referenceBytes = 12;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"reference|{assignment.Value}|{participant.Value}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, referenceBytes));
    }
}
