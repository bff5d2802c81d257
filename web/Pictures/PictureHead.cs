namespace Marknadsplatsen.Web.Pictures;

/// <summary>What the bytes of a file say before anything is unpacked, whatever it or the browser calls it.</summary>
internal static class PictureHead
{
    /// <summary>
    /// Scans of a JPEG (ITU-T T.81, SOS): chosen, several times what cameras and editors make. Each costs the work of
    /// the whole picture however short it is, so that a small file could otherwise take hours.
    /// </summary>
    public const int ScanCountMax = 100;

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Scan => [0xFF, 0xDA];

    /// <summary>Why it is not even looked into; null when it may be.</summary>
    public static PictureFault? WrongWith(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(Jpeg))
        {
            return content.Count(Scan) > ScanCountMax ? PictureFault.TooManyPixels : null;
        }

        if (content.StartsWith(Png))
        {
            // A PNG that moves says so before its first picture (PNG, third edition, 11.3.6).
            return content.IndexOf("IDAT"u8) is > 0 and var first && content[..first].IndexOf("acTL"u8) >= 0
                ? PictureFault.Moving
                : null;
        }

        return content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8)
            ? null
            : PictureFault.WrongKind;
    }
}
