namespace Marknadsplatsen.Web.Teams;

/// <summary>
/// What this site remembers, encrypted in the person's own browser, while the person is at the broker.
/// </summary>
/// <param name="State">Ties the answer to this browser.</param>
/// <param name="Nonce">Ties the ID token to this trip.</param>
/// <param name="Verifier">Proves that whoever brings the code began the trip (RFC 7636).</param>
/// <param name="EndsAtUtc">How long the person may be away.</param>
/// <param name="Back">Where the person wanted to go.</param>
/// <param name="Draft">The form that waits.</param>
/// <param name="Shelf">Where a form waits that is too long for a cookie; null when none does.</param>
/// <param name="Code">The invitation the person comes with.</param>
/// <param name="Name">What colleagues will call the person.</param>
internal sealed record BrokerTrip(
    string State,
    string Nonce,
    string Verifier,
    DateTimeOffset EndsAtUtc,
    string? Back,
    string? Draft,
    BrokerShelf? Shelf,
    string? Code,
    string? Name);
