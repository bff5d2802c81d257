using System.Collections.Immutable;
using Microsoft.IdentityModel.Tokens;

namespace Marknadsplatsen.Web.Teams;

/// <summary>What a broker has published.</summary>
/// <param name="Issuer">What it calls itself in tokens.</param>
/// <param name="Authorization">Where people are sent.</param>
/// <param name="Token">Where a code becomes a token.</param>
/// <param name="Keys">What its tokens are signed with.</param>
/// <param name="ReadAtUtc">When this was read.</param>
internal sealed record BrokerDocument(
    string Issuer, Uri Authorization, Uri Token, ImmutableArray<SecurityKey> Keys, DateTimeOffset ReadAtUtc);
