using SkiaSharp;

namespace Marknadsplatsen.Web.Pictures;

/// <summary>Writes a picture as a JPEG that a page can afford.</summary>
internal static class PicturePacking
{
    /// <summary>
    /// The most bytes of a file, for each pixel of its long edge: measured, 15 kB for the small one and 23 kB for the
    /// large one, so that the page of an assignment with a picture stays within the 100 kB that a first visit may take.
    /// </summary>
    public const int BytesPerEdgePixel = 32;

    // From where no difference is seen to where it is still a picture. Chosen.
    private static readonly int[] Qualities = [80, 68, 56, 44, 32, 20];

    // So much that even noise becomes small enough. Chosen.
    private const int Coarseness = 4;

    private static readonly SKSamplingOptions Coarse = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    /// <summary>The best one that is small enough.</summary>
    /// <param name="drawn">The picture in its size.</param>
    /// <param name="edge">Its long edge.</param>
    public static byte[] Pack(SKImage drawn, int edge)
    {
        foreach (var quality in Qualities)
        {
            using var written = drawn.Encode(SKEncodedImageFormat.Jpeg, quality);
            if (written.Size <= (long)edge * BytesPerEdgePixel)
            {
                return written.ToArray();
            }
        }

        // Nothing but noise is as large as that: drawn coarsely, in the same size.
        using var coarse = Coarser(drawn);
        using var last = coarse.Encode(SKEncodedImageFormat.Jpeg, Qualities[^1]);
        return last.ToArray();
    }

    private static SKImage Coarser(SKImage drawn)
    {
        var (width, height) = (Math.Max(1, drawn.Width / Coarseness), Math.Max(1, drawn.Height / Coarseness));
        using var small = SKSurface.Create(
            new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        small.Canvas.DrawImage(drawn, new SKRect(0, 0, width, height), Coarse);
        using var seen = small.Snapshot();
        using var whole = SKSurface.Create(
            new SKImageInfo(drawn.Width, drawn.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        whole.Canvas.DrawImage(seen, new SKRect(0, 0, drawn.Width, drawn.Height), Coarse);
        return whole.Snapshot();
    }
}
