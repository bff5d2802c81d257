using System.Security.Cryptography;
using Marknadsplatsen.Domain.Accounts;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>A card before anybody has it: the words, and the token of its picture.</summary>
/// <param name="Code">Words and digits.</param>
/// <param name="Token">128 random bits as 32 hexadecimal digits.</param>
public sealed record CardDraw(RecallCode Code, string Token)
{
    /// <summary>What the picture says after the address, and what the page sends when it has read it.</summary>
    public string Picture => $"{Code.Name}.{Token}";

    /// <summary>A card that nobody can guess.</summary>
    public static CardDraw New() =>
        new(
            RecallCode.Draw(RandomNumberGenerator.GetInt32),
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));

    /// <summary>The name and the token in what a picture said; null when it is not a card's.</summary>
    public static (string Name, string Token)? ReadPicture(string? text) =>
        text?.Split('.') is [{ Length: > 0 and <= 40 } name, { Length: 32 } token]
        && token.All(char.IsAsciiHexDigitLower)
            ? (name, token)
            : null;
}
