using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Sharing;
using Marknadsplatsen.Domain.Teams;
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

    // 22 signs of 64 sorts are 128 bits.
    private const int UnguessableLength = 22;

    private const int ProofLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;

    // What is sealed is filled up to whole blocks, so that its length tells little of an address.
    private const int BlockLength = 64;

    private const int MemberLength = 40;

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

    /// <summary>
    /// The code of the share card that one sending of a form makes: the same form sent again makes the same card. As
    /// random as the pepper to whoever does not have it.
    /// </summary>
    public string ShareCode(ParticipantId participant, CommandId command) =>
        Sharing.ShareCode.From(Keyed("share-code", $"{participant}|{command}"));

    /// <summary>The code of the certificate that one tap approved: the same tap makes the same code.</summary>
    public string CertificateCode(ParticipantId participant, CommandId command) =>
        Sharing.ShareCode.From(Keyed("certificate-code", $"{participant}|{command}"));

    /// <summary>The certificate that a code is of. It has 80 bits, so the hash need not be slow.</summary>
    public CertificateKey CertificateKey(string code) =>
        new(Convert.ToHexStringLower(Keyed("certificate", code)));

    /// <summary>
    /// What the invitation of a registered association's first owner is made of: the same form makes the same one.
    /// </summary>
    public string EntrySecret(AssociationId association, CommandId command) =>
        Convert.ToHexStringLower(Keyed("entry-code", $"{association}|{command}"));

    /// <summary>The share card that a code opens. It has 80 bits, so the hash need not be slow.</summary>
    public ShareKey ShareKey(string code) => new(Convert.ToHexStringLower(Keyed("share", code)));

    /// <summary>
    /// The code of what somebody asks without saying who they are: the same form sent again is the same question. Null
    /// when the command could be guessed, since whoever guessed it would read the answer.
    /// </summary>
    public string? InquiryCode(CommandId command) => command.Value.Length < UnguessableLength
        ? null
        : Sharing.ShareCode.From(Keyed("inquiry-code", command.Value));

    /// <summary>The inquiry that a code opens. It has 80 bits, so the hash need not be slow.</summary>
    public InquiryKey InquiryKey(string code) => new(Convert.ToHexStringLower(Keyed("inquiry", code)));

    /// <summary>The inquiry that one sending of a known person's form makes.</summary>
    public InquiryKey InquiryKey(ParticipantId participant, CommandId command) =>
        new(Convert.ToHexStringLower(Keyed("inquiry-own", $"{participant}|{command}")));

    /// <summary>The member whom a broker calls so. Nobody can turn it back into what the broker calls them.</summary>
    public MemberId BrokerMember(string issuer, string subject) =>
        new("o" + Convert.ToHexStringLower(Keyed("broker", $"{issuer}|{subject}"))[..MemberLength]);

    /// <summary>The door that an address is on a day: the date, and a hash that nobody can turn back.</summary>
    public string DoorKey(DateOnly day, ReadOnlySpan<byte> home)
    {
        var date = day.ToString("O", CultureInfo.InvariantCulture);
        return $"{date}-{Convert.ToHexStringLower(Keyed("door", $"{date}|{Convert.ToHexString(home)}")[..16])}";
    }

    /// <summary>A network on a day: a hash that nobody can turn back, and another one tomorrow.</summary>
    public string NetworkKey(DateOnly day, ReadOnlySpan<byte> network) => Convert.ToHexStringLower(Keyed(
        "network", $"{day.ToString("O", CultureInfo.InvariantCulture)}|{Convert.ToHexString(network)}")[..8]);

    /// <summary>A known browser on a day: a hash that nobody can turn back, and another one tomorrow.</summary>
    public string BrowserKey(DateOnly day, string number) => Convert.ToHexStringLower(
        Keyed("browser", $"{day.ToString("O", CultureInfo.InvariantCulture)}|{number}")[..8]);

    /// <summary>The account of an e-mail address or a number in a municipality.</summary>
    public AccountKey ContactKey(MunicipalityCode municipality, ContactHandle handle) =>
        new(Convert.ToHexStringLower(Keyed("contact", $"{municipality}/{handle.Kind}/{handle.Text}")));

    /// <summary>The account of what stands on a paper slip in a municipality.</summary>
    public AccountKey SlipKey(MunicipalityCode municipality, string code) =>
        new(Convert.ToHexStringLower(Keyed("slip", $"{municipality}/{code}")));

    /// <summary>The hash of what a browser that asked for a code carries.</summary>
    public string AskProof(AccountKey account, string ask) => Convert.ToBase64String(Keyed("ask", $"{account}/{ask}"));

    /// <summary>
    /// The hash of a code. A code has 20 bits, but whoever lacks the pepper cannot try them, and it lives ten minutes.
    /// </summary>
    public string CodeProof(AccountKey account, string ask, string code) =>
        Convert.ToBase64String(Keyed("code", $"{account}/{ask}/{code}"));

    /// <summary>An address or number, encrypted (AES-256-GCM) so that it opens for this person and kind only.</summary>
    public string Seal(ParticipantId person, ContactHandle handle) => Seal(Whose(person, handle.Kind), handle);

    /// <summary>An association's own address, which only this installation can open, and only as that one's.</summary>
    public string Seal(AssociationId association, ContactHandle handle) => Seal(Whose(association), handle);

    private string Seal(byte[] whose, ContactHandle handle)
    {
        var text = Encoding.UTF8.GetBytes(handle.Text);
        var plain = new byte[(text.Length / BlockLength + 1) * BlockLength];
        text.CopyTo(plain, 0);
        var box = new byte[NonceLength + plain.Length + TagLength];
        var nonce = box.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(Keyed("seal", "contact"), TagLength);
        cipher.Encrypt(
            nonce,
            plain,
            box.AsSpan(NonceLength, plain.Length),
            box.AsSpan(^TagLength..),
            whose);
        return Convert.ToBase64String(box);
    }

    /// <summary>What was sealed; null when it is another person's, or another pepper's.</summary>
    public ContactHandle? Open(ParticipantId person, OwnContact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return Open(Whose(person, contact.Kind), contact.Kind, contact.Sealed);
    }

    /// <summary>An association's address; null when it is another association's, or another pepper's.</summary>
    public ContactHandle? Open(AssociationId association, string mail) =>
        Open(Whose(association), ContactKind.Email, mail);

    private ContactHandle? Open(byte[] whose, ContactKind kind, string closed)
    {
        var box = Convert.FromBase64String(closed);
        var plain = new byte[box.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(Keyed("seal", "contact"), TagLength);
        try
        {
            cipher.Decrypt(
                box.AsSpan(0, NonceLength),
                box.AsSpan(NonceLength, plain.Length),
                box.AsSpan(^TagLength..),
                plain,
                whose);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return new ContactHandle(kind, Encoding.UTF8.GetString(plain).TrimEnd('\0'));
    }

    /// <summary>
    /// Who a stranger becomes whose first command has this id, or null when it could be guessed. Sent again, because
    /// the answer was lost, it makes the same person.
    /// </summary>
    public ParticipantId? NewcomerOf(CommandId command) => command.Value.Length < UnguessableLength
        ? null
        : new ParticipantId("p" + Convert.ToHexStringLower(Keyed("newcomer", command.Value)[..16]));

    private static byte[] Whose(ParticipantId person, ContactKind kind) => Encoding.UTF8.GetBytes($"{person}/{kind}");

    // No participant's id has a slash, so an association's box never opens as a person's.
    private static byte[] Whose(AssociationId association) =>
        Encoding.UTF8.GetBytes($"association/{association}/mail");

    private byte[] Keyed(string purpose, string text) =>
        HMACSHA256.HashData(pepper, Encoding.UTF8.GetBytes($"mp.{purpose}.v1|{text}"));
}
