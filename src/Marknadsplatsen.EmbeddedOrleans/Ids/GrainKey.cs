using System.Globalization;

namespace Orleans.Runtime;

/// <summary>
/// How whole numbers and GUIDs are written as keys: upper-case hexadecimal, and 32 lower-case digits.
/// </summary>
internal static class GrainKey
{
    internal static IdSpan From(long key) => IdSpan.Create(key.ToString("X", CultureInfo.InvariantCulture));

    internal static IdSpan From(Guid key) => IdSpan.Create(key.ToString("N"));

    internal static bool TryRead(IdSpan key, out long number) =>
        long.TryParse(key.AsSpan(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);

    internal static bool TryRead(IdSpan key, out Guid guid) => Guid.TryParseExact(key.ToString(), "N", out guid);
}
