using System.Security.Cryptography;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Identity;

namespace Marknadsplatsen.Web.Teams;

/// <summary>
/// What an invitation's link carries after <c>#</c>, which no server is sent and no log keeps: the team, the
/// invitation's number and its secret of 128 random bits. It reaches the program in a form that a button sends.
/// </summary>
public sealed record InvitationCode
{
    private const string OfAssociation = "forening";
    private const string OfMunicipality = "kommun";
    private const int IdLength = 16;
    private const int SecretLength = 32;
    private const int LengthMax = 400;

    private InvitationCode(TeamKey team, string id, string secret) => (Team, Id, Secret) = (team, id, secret);

    /// <summary>Where it leads.</summary>
    public TeamKey Team { get; }

    /// <summary>Its number in the team.</summary>
    public string Id { get; }

    private string Secret { get; }

    /// <summary>A new one.</summary>
    public static InvitationCode New(TeamKey team) => new(
        team,
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)),
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretLength / 2)));

    /// <summary>The one that so many random hexadecimal digits make; 48 of them.</summary>
    public static InvitationCode From(TeamKey team, string digits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits?.Length ?? 0, IdLength + SecretLength);
        return new InvitationCode(team, digits![..IdLength], digits[IdLength..][..SecretLength]);
    }

    /// <summary>
    /// Reads a link, or the part after its <c>#</c>, as it was sent or pasted; null when it is neither.
    /// </summary>
    public static InvitationCode? Read(string? text)
    {
        var pasted = text?.Trim() ?? "";
        var parts = pasted.Length > LengthMax ? [] : pasted[(pasted.LastIndexOf('#') + 1)..].Split('.');
        return parts is [var kind, var whose, var id, { Length: SecretLength } secret]
            && TextId.IsValid(id) && secret.All(char.IsAsciiHexDigitLower) && TeamOf(kind, whose) is { } team
                ? new InvitationCode(team, id, secret)
                : null;
    }

    /// <summary>What is stored of the secret.</summary>
    public string Proof(AccountSecrets secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        return secrets.TokenProof(Secret);
    }

    /// <summary>The link, on a site such as https://marknadsplatsen.helsingborg.se.</summary>
    public string Link(string site) => $"{site}{JoinEndpoints.Path}#{this}";

    /// <inheritdoc/>
    public override string ToString() => Team.Association is { } association
        ? $"{OfAssociation}.{association}.{Id}.{Secret}"
        : $"{OfMunicipality}.{Team.Municipality}.{Id}.{Secret}";

    private static TeamKey? TeamOf(string kind, string whose) => kind switch
    {
        OfAssociation when AssociationId.TryParse(whose, null, out var id) => new TeamKey(id),
        OfMunicipality when MunicipalityCode.TryParse(whose, null, out var code) => new TeamKey(code),
        _ => null,
    };
}
