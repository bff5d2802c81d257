using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Web.Identity;

/// <summary>
/// What turns handles into keys and secrets into proofs, with a pepper of 256 random bits that lies in the keys' folder
/// and never in the store: a copy of the store alone neither names nor opens an account.
/// </summary>
public sealed class AccountSecrets
{
    /// <summary>The length of a pepper in bytes.</summary>
    public const int PepperLength = 32;

    /// <summary>
    /// Rounds of PBKDF2-HMAC-SHA512: what the OWASP Password Storage Cheat Sheet asks for (2023). Another number would
    /// close every card there is.
    /// </summary>
    public const int Rounds = 210_000;

    private const int ProofLength = 32;

    private readonly byte[] pepper;

    /// <summary>Keeps the pepper.</summary>
    public AccountSecrets(byte[] pepper)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(pepper.Length, PepperLength);
        this.pepper = pepper;
    }

    /// <summary>The account of a card's name in a municipality.</summary>
    public AccountKey CardKey(MunicipalityCode municipality, string name) =>
        new(Convert.ToHexStringLower(Keyed("card", $"{municipality}/{name}")));

    /// <summary>
    /// The slow hash of a card's three words. The salt is a keyed hash of the name, so that a name without a card costs
    /// exactly the same work as one with.
    /// </summary>
    public string WordsProof(MunicipalityCode municipality, RecallCode code) =>
        Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(
            Keyed("words", code.Secret),
            Keyed("salt", $"{municipality}/{code.Name}"),
            Rounds,
            HashAlgorithmName.SHA512,
            ProofLength));

    /// <summary>The hash of a random token. It has 128 bits, so it need not be slow.</summary>
    public string TokenProof(string token) => Convert.ToBase64String(Keyed("token", token));

    /// <summary>The door that an address is on a day: the date, and a hash that nobody can turn back.</summary>
    public string DoorKey(DateOnly day, ReadOnlySpan<byte> home)
    {
        var date = day.ToString("O", CultureInfo.InvariantCulture);
        return $"{date}-{Convert.ToHexStringLower(Keyed("door", $"{date}|{Convert.ToHexString(home)}")[..16])}";
    }

    private byte[] Keyed(string purpose, string text) =>
        HMACSHA256.HashData(pepper, Encoding.UTF8.GetBytes($"mp.{purpose}.v1|{text}"));
}
