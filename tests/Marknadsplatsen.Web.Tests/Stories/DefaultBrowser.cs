namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>The browser that every story is told in.</summary>
internal static class DefaultBrowser
{
    // Debian's, which starts faster than the one with windows.
    private const string Usual = "/usr/bin/chromium-headless-shell";

    /// <summary>What the setting CHROMIUM names; the usual one without it.</summary>
    public static string Path =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } chosen ? chosen : Usual;
}
