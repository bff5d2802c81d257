using System.Text.RegularExpressions;

namespace Marknadsplatsen.Web.Tests.Attacks;

/// <summary>
/// Addresses that somebody puts in a link to lead people away from the site, and what a browser makes of an address.
/// </summary>
internal static partial class HostileAddresses
{
    public const string Host = "evil.example";

    private static readonly string[] Beginnings =
    [
        "//", "///", "////", "/\\", "\\\\", "\\/", "/\t/", "/\n/", "/\r/", "/\r\n/", "/\0/", "\t//", "\n//", " //",
        "\u00a0//", "\u2028//", "\u200b//", "\ufeff//", "\u001f//", "https:", "https:/", "https://", "https:///",
        "HTTPS://", "http:\\\\", "hTTp://", "ht\ntp://", "//%2f", "/%2f/", "/%5c", "%2f%2f", "%5c%5c", "//user@",
        "//127.0.0.1@", "//127.0.0.1:80@", "//[::1]@", "///.", "/.//", "/..//", "/%09/", "/%0a/", "/%00/", "?//",
        "#//", "@", "/@", ".//", "..//", "/;@", "javascript:alert(1)//", "JaVaScRiPt://", "java\nscript:",
        "\u0001javascript:", "data:text/html,", "vbscript:", "ftp://", "ws://", "mailto:", "/\r\nLocation: //",
        "/%0d%0aLocation:%20//", "／／", "/／", "∕∕",
    ];

    private static readonly string[] Ends = ["", "/%2e%2e/", "。example", "\\@127.0.0.1"];

    /// <summary>Over two hundred of them, and one that is longer than any page's address.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Beginnings.SelectMany(beginning => Ends.Select(end => $"{beginning}{Host}{end}")),
        "/" + new string('a', 5_000), "", " ", "\0", "/\ud800",
    ];

    /// <summary>
    /// Whether a browser leaves the site for it: as the URL standard reads it (url.spec.whatwg.org, 4.4), where spaces
    /// at the ends and line ends anywhere are nothing, and a backslash is a slash.
    /// </summary>
    public static bool Leaves(string address, Uri site)
    {
        var read = LineEnds().Replace(address, "").Trim([.. Enumerable.Range(0, 33).Select(sign => (char)sign)])
            .Replace('\\', '/');
        return read.StartsWith("//", StringComparison.Ordinal)
            || (Scheme().IsMatch(read)
                && !read.StartsWith(site.GetLeftPart(UriPartial.Authority) + "/", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex("[\t\n\r]")]
    private static partial Regex LineEnds();

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9+.-]*:")]
    private static partial Regex Scheme();
}
