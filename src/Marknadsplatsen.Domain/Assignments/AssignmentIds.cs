using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// Identifiers that follow from what they name, so that a repeated command finds the same thing again.
/// </summary>
public static class AssignmentIds
{
    private const int HashBytes = 12;

    /// <summary>
    /// The assignment that a form of an association makes. The form's id is random, so the result cannot be guessed.
    /// </summary>
    public static AssignmentId Of(AssociationId association, CommandId form) =>
        new("a" + Hash(association.Value + "|" + form.Value));

    private static string Hash(string text) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashBytes));
}
