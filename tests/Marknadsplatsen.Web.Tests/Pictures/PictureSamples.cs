using System.Buffers.Binary;
using SkiaSharp;

namespace Marknadsplatsen.Web.Tests.Pictures;

/// <summary>Pictures made for a test.</summary>
internal static class PictureSamples
{
    /// <summary>Green with a red upper left quarter.</summary>
    public static byte[] Of(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Green);
            using var red = new SKPaint { Color = SKColors.Red };
            canvas.DrawRect(0, 0, width / 2f, height / 2f, red);
        }

        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>What nothing can be packed of, as large as a phone makes: some 5 MB.</summary>
    public static byte[] Noise()
    {
        using var bitmap = new SKBitmap(1600, 1200, SKColorType.Rgba8888, SKAlphaType.Opaque);
        var bytes = new byte[bitmap.ByteCount];
        new Random(20261122).NextBytes(bytes);
        System.Runtime.InteropServices.Marshal.Copy(bytes, 0, bitmap.GetPixels(), bytes.Length);
        using var image = SKImage.FromBitmap(bitmap);
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>The JPEG with an Exif block (Exif 2.32): how the camera was held, and words after it.</summary>
    public static byte[] WithExif(byte[] jpeg, byte[] words, ushort orientation)
    {
        byte[] tiff =
        [
            .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1,
            (byte)(orientation >> 8), (byte)orientation, 0, 0, 0, 0, 0, 0,
            .. words,
        ];
        byte[] block = [.. "Exif"u8, 0, 0, .. tiff];
        var length = (ushort)(block.Length + 2);
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. block, .. jpeg.AsSpan(2)];
    }

    /// <summary>A PNG of two frames (PNG, third edition, 11.3.6).</summary>
    public static byte[] MovingPng()
    {
        var still = Of(64, 48, SKEncodedImageFormat.Png);
        var afterHead = 8 + 25;
        return [.. still[..afterHead], .. Chunk("acTL"u8, [0, 0, 0, 2, 0, 0, 0, 0]), .. still[afterHead..]];
    }

    /// <summary>A WebP of two frames of 16 by 16 points (RFC 9649, 2.7).</summary>
    public static byte[] MovingWebp()
    {
        // What comes after RIFF, its length and WEBP is the picture's own chunk.
        var still = Of(16, 16, SKEncodedImageFormat.Webp)[12..];
        byte[] frame = [0, 0, 0, 0, 0, 0, 15, 0, 0, 15, 0, 0, 100, 0, 0, 0, .. still];
        byte[] body =
        [
            .. "WEBP"u8,
            .. Part("VP8X"u8, [0x02, 0, 0, 0, 15, 0, 0, 15, 0, 0]),
            .. Part("ANIM"u8, [0, 0, 0, 0, 0, 0]),
            .. Part("ANMF"u8, frame),
            .. Part("ANMF"u8, frame),
        ];
        return Part("RIFF"u8, body);
    }

    /// <summary>A PNG with a head and hardly anything after it.</summary>
    public static byte[] PngHead(int width, int height)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 6);
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A,
            .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, [0x78, 0x9C, 0x63, 0, 0]), .. Chunk("IEND"u8, []),
        ];
    }

    private static byte[] Part(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. name, .. length, .. content];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        byte[] body = [.. name, .. content];
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Sum(body));
        return [.. length, .. body, .. sum];
    }

    // PNG (RFC 2083), annex D.
    private static uint Sum(byte[] body)
    {
        var sum = uint.MaxValue;
        foreach (var sign in body)
        {
            sum ^= sign;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
            }
        }

        return ~sum;
    }
}
