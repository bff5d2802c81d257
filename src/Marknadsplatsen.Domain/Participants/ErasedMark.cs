using System.Security.Cryptography;
using System.Text;

namespace Marknadsplatsen.Domain.Participants;

/// <summary>
/// All that is kept of somebody who has had everything removed: a hash, so that what comes back with an old backup is
/// known again and removed again. The id is 128 random bits, so that nobody finds it from its hash.
/// </summary>
public static class ErasedMark
{
    /// <summary>The length of a mark.</summary>
    public const int Length = 64;

    /// <summary>The mark of a participant: SHA-256 in lower-case hexadecimal.</summary>
    public static string Of(ParticipantId participant) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"erased|{participant.Value}")));
}
