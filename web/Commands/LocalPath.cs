namespace Marknadsplatsen.Web.Commands;

/// <summary>Addresses that forms and links name for going back: never another site's.</summary>
internal static class LocalPath
{
    private const int LengthMax = 2000;

    /// <summary>The path when it is one on this site, else <paramref name="fallback"/>.</summary>
    public static string OrElse(string? path, string fallback) => IsLocal(path) ? path! : fallback;

    // One slash, then neither a slash nor a backslash, which browsers read as another host.
    private static bool IsLocal(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && path.Length <= LengthMax && path.All(char.IsAscii)
        && !path.Any(char.IsControl);
}
