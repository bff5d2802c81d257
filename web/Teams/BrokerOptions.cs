using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Teams;

/// <summary>
/// The city's identity broker, which associations and coordinators can sign in through (OpenID Connect Core 1.0), from
/// configuration section <c>Broker</c>. Who somebody is comes from the broker; what they may do, from their team.
/// </summary>
public sealed class BrokerOptions : IValidateOptions<BrokerOptions>
{
    /// <summary>The section of the configuration these are read from.</summary>
    public const string SectionName = "Broker";

    private static readonly string[] Asymmetric =
        ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <summary>The issuer's address, whose configuration is found below it; https. Default none: no broker.</summary>
    public string? Authority { get; set; }

    /// <summary>What the broker calls this site.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The secret that the broker gave this site.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>
    /// Levels of assurance (acr) that are good enough, such as http://id.elegnamnden.se/loa/1.0/loa3. At least one.
    /// </summary>
    public IList<string> Acr { get; } = [];

    /// <summary>
    /// Algorithms that an ID token may be signed with; none of them symmetric. Default RS256, PS256, ES256.
    /// </summary>
    public IList<string> Algorithms { get; } = [];

    /// <summary>Whether there is a broker.</summary>
    public bool IsOn => !string.IsNullOrEmpty(Authority);

    /// <summary>The algorithms, or the default when none are configured.</summary>
    public IReadOnlyList<string> AlgorithmsOrDefault =>
        Algorithms.Count == 0 ? ["RS256", "PS256", "ES256"] : [.. Algorithms];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, BrokerOptions options)
    {
        if (!options.IsOn)
        {
            return ValidateOptionsResult.Success;
        }

        var isSafe = Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority)
            && (authority.Scheme == Uri.UriSchemeHttps || authority.IsLoopback);
        var weak = options.AlgorithmsOrDefault.FirstOrDefault(known => !Asymmetric.Contains(known));
        return (isSafe, weak) switch
        {
            (false, _) => ValidateOptionsResult.Fail("Broker:Authority is an https address."),
            _ when options.ClientId.Length == 0 => ValidateOptionsResult.Fail("Broker:ClientId is empty."),
            _ when options.ClientSecret.Length == 0 => ValidateOptionsResult.Fail("Broker:ClientSecret is empty."),
            _ when options.Acr.Count == 0 => ValidateOptionsResult.Fail(
                "Broker:Acr names no level of assurance. Set Broker:Acr:0 to the lowest one that is good enough."),
            (_, not null) => ValidateOptionsResult.Fail($"Broker:Algorithms: '{weak}' is no asymmetric algorithm."),
            _ => ValidateOptionsResult.Success,
        };
    }
}
