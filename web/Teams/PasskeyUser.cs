using Marknadsplatsen.Domain.Teams;

namespace Marknadsplatsen.Web.Teams;

/// <summary>A member, as ASP.NET Core's passkey handler sees one.</summary>
/// <param name="Id">Who.</param>
/// <param name="Passkeys">What opens their desk.</param>
internal sealed record PasskeyUser(MemberId Id, IReadOnlyList<Passkey> Passkeys);
