using Marknadsplatsen.Domain.Pictures;
using SkiaSharp;

namespace Marknadsplatsen.Web.Pictures;

/// <summary>
/// Turns whatever somebody sends into JPEG files of fixed sizes, drawn anew from the pixels: place, time, camera,
/// hidden files and everything else that was in it is gone. What would take too much to unpack is refused by its head.
/// </summary>
internal sealed class PictureReader : IDisposable
{
    /// <summary>The most bytes that are taken: chosen, above what phones make.</summary>
    public const int BytesMax = 12 * 1024 * 1024;

    /// <summary>The most pixels that are unpacked: chosen, at most 200 MB in memory, one picture at a time.</summary>
    public const long PixelCountMax = 50_000_000;

    /// <summary>The longest edge: chosen, a narrow picture of a mile is none.</summary>
    public const int EdgeMax = 12_000;

    /// <summary>Those that wait for their turn: chosen, half a minute; who comes then is asked to come again.</summary>
    public const int WaitingCountMax = 20;

    // A picture is unpacked this many times larger than it is kept, so that nothing is lost when it is drawn. Chosen.
    private const float Finer = 2f;

    private static readonly SKSamplingOptions Smooth = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    private readonly SemaphoreSlim turn = new(1);
    private int waitingCount;

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    /// <summary>Reads a picture; one at a time.</summary>
    /// <param name="length">How long it says it is.</param>
    /// <param name="open">The bytes, asked for when it is its turn.</param>
    /// <param name="cancellationToken">Gives up before the turn.</param>
    public async Task<PictureReading> ReadAsync(
        long length, Func<Task<byte[]>> open, CancellationToken cancellationToken)
    {
        if (length is 0 or > BytesMax)
        {
            return PictureReading.Not(length == 0 ? PictureFault.Missing : PictureFault.TooLarge);
        }

        if (Interlocked.Increment(ref waitingCount) > WaitingCountMax)
        {
            Interlocked.Decrement(ref waitingCount);
            return PictureReading.Not(PictureFault.Busy);
        }

        try
        {
            await turn.WaitAsync(cancellationToken);
            try
            {
                return Read(await open());
            }
            finally
            {
                turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waitingCount);
        }
    }

    private static PictureReading Read(byte[] content)
    {
        if (PictureHead.WrongWith(content) is { } wrong)
        {
            return PictureReading.Not(wrong);
        }

        using var data = SKData.CreateCopy(content);
        using var codec = SKCodec.Create(data);
        if (codec is null)
        {
            return PictureReading.Not(PictureFault.Unreadable);
        }

        if (codec.EncodedFormat is not (
            SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp))
        {
            return PictureReading.Not(PictureFault.WrongKind);
        }

        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if (width > EdgeMax || height > EdgeMax || (long)width * height > PixelCountMax)
        {
            return PictureReading.Not(PictureFault.TooManyPixels);
        }

        if (codec.FrameCount > 1)
        {
            return PictureReading.Not(PictureFault.Moving);
        }

        using var pixels = Unpack(codec);
        return pixels is null
            ? PictureReading.Not(PictureFault.Unreadable)
            : Draw(pixels, codec.EncodedOrigin, (width, height), content);
    }

    /// <summary>
    /// The pixels, in the colours of the web; a JPEG or WebP is not unpacked larger than it is needed. A file that ends
    /// too early is refused rather than shown half grey.
    /// </summary>
    private static SKBitmap? Unpack(SKCodec codec)
    {
        var longest = Math.Max(codec.Info.Width, codec.Info.Height);
        var size = codec.GetScaledDimensions(Math.Min(1f, Finer * HostPicture.Edges[0] / longest));
        var info = new SKImageInfo(
            size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        var pixels = new SKBitmap();
        if (pixels.TryAllocPixels(info) && codec.GetPixels(info, pixels.GetPixels()) == SKCodecResult.Success)
        {
            return pixels;
        }

        pixels.Dispose();
        return null;
    }

    private static PictureReading Draw(
        SKBitmap pixels, SKEncodedOrigin origin, (int Width, int Height) sent, byte[] content)
    {
        var (width, height) = PictureTurn.IsOnItsSide(origin) ? (sent.Height, sent.Width) : sent;
        using var image = SKImage.FromBitmap(pixels);
        var files = new List<(int Edge, byte[] Bytes)>();
        var largest = (Width: 0, Height: 0);
        foreach (var edge in HostPicture.Edges)
        {
            // Never larger than it was.
            var scale = Math.Min(1f, (float)edge / Math.Max(width, height));
            var size = (Width: Math.Max(1, (int)(width * scale)), Height: Math.Max(1, (int)(height * scale)));
            largest = files.Count == 0 ? size : largest;
            using var drawn = Draw(image, origin, size);
            files.Add((edge, PicturePacking.Pack(drawn, edge)));
        }

        return new PictureReading(null, content, files, largest.Width, largest.Height);
    }

    private static SKImage Draw(SKImage image, SKEncodedOrigin origin, (int Width, int Height) size)
    {
        using var surface = SKSurface.Create(
            new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        var isOnItsSide = PictureTurn.IsOnItsSide(origin);
        var (width, height) = isOnItsSide ? (image.Height, image.Width) : (image.Width, image.Height);

        // What one sees through is white, since JPEG knows no glass.
        canvas.Clear(SKColors.White);
        canvas.Scale((float)size.Width / width, (float)size.Height / height);
        canvas.Concat(PictureTurn.Of(origin, (width, height)));
        canvas.DrawImage(image, 0, 0, Smooth);
        return surface.Snapshot();
    }
}
