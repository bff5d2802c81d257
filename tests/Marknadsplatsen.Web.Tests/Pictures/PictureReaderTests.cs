using Marknadsplatsen.Web.Pictures;
using SkiaSharp;

namespace Marknadsplatsen.Web.Tests.Pictures;

/// <summary>Only what one sees is kept of a picture, and no file takes more than it may.</summary>
public sealed class PictureReaderTests : IDisposable
{
    private readonly PictureReader reader = new();

    public void Dispose() => reader.Dispose();

    public static TheoryData<SKEncodedImageFormat> Formats() =>
        [SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_picture_becomes_files_of_fixed_sizes_never_larger_than_it_was(SKEncodedImageFormat format)
    {
        var large = await ReadAsync(PictureSamples.Of(2400, 1600, format));
        var small = await ReadAsync(PictureSamples.Of(300, 600, format));

        Assert.Null(large.Fault);
        Assert.Equal((720, 480), (large.Width, large.Height));
        Assert.Equal([(720, 720, 480), (480, 480, 320)], large.Files.Select(Measured));
        Assert.Equal([(720, 300, 600), (480, 240, 480)], small.Files.Select(Measured));
    }

    [Fact]
    public async Task Nothing_that_was_hidden_in_it_is_left()
    {
        var secret = "N56.0465 E12.6945 Kims telefon"u8.ToArray();
        var sent = PictureSamples.WithExif(PictureSamples.Of(640, 480, SKEncodedImageFormat.Jpeg), secret, 1);
        Assert.True(sent.AsSpan().IndexOf(secret) > 0);

        var read = await ReadAsync([.. sent, .. "<script>alert(1)</script>"u8]);

        Assert.Null(read.Fault);
        Assert.All(read.Files, file =>
        {
            Assert.True(file.Bytes.AsSpan().IndexOf(secret) < 0);
            Assert.True(file.Bytes.AsSpan().IndexOf("<script>"u8) < 0);
            Assert.True(file.Bytes.AsSpan().IndexOf("Exif"u8) < 0);
        });
    }

    [Theory]
    [InlineData(1, 640, 480)]
    [InlineData(3, 640, 480)]
    [InlineData(6, 480, 640)]
    [InlineData(8, 480, 640)]
    public async Task A_picture_stands_as_the_camera_was_held(ushort orientation, int width, int height)
    {
        var sent = PictureSamples.WithExif(
            PictureSamples.Of(640, 480, SKEncodedImageFormat.Jpeg), "x"u8.ToArray(), orientation);

        var read = await ReadAsync(sent);

        Assert.Equal((width, height), (read.Width, read.Height));
        using var drawn = SKBitmap.Decode(read.Files[0].Bytes);

        // The red corner is the stored picture's upper left one.
        var corner = orientation switch
        {
            3 => drawn.GetPixel(width - 5, height - 5),
            6 => drawn.GetPixel(width - 5, 5),
            8 => drawn.GetPixel(5, height - 5),
            _ => drawn.GetPixel(5, 5),
        };
        Assert.True(corner is { Red: > 200, Green: < 90, Blue: < 90 }, corner.ToString());
    }

    [Fact]
    public async Task What_is_no_picture_is_refused_whatever_it_is_called()
    {
        Assert.Equal(PictureFault.Missing, (await ReadAsync([])).Fault);
        Assert.Equal(PictureFault.WrongKind, (await ReadAsync("<svg onload=alert(1)>"u8.ToArray())).Fault);
        Assert.Equal(PictureFault.WrongKind, (await ReadAsync("GIF89a;/*polyglot*/"u8.ToArray())).Fault);
        Assert.Equal(PictureFault.WrongKind, (await ReadAsync("%PDF-1.7"u8.ToArray())).Fault);
        Assert.Equal(PictureFault.TooLarge, (await ReadAsync(new byte[PictureReader.BytesMax + 1])).Fault);
        Assert.Equal(PictureFault.Unreadable, (await ReadAsync([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0])).Fault);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task One_that_ends_too_early_is_refused(SKEncodedImageFormat format)
    {
        var whole = PictureSamples.Of(640, 480, format);

        var read = await ReadAsync(whole[..(whole.Length / 2)]);

        Assert.Equal(PictureFault.Unreadable, read.Fault);
    }

    [Fact]
    public async Task One_that_would_fill_the_memory_is_refused_by_its_head()
    {
        // A PNG that says 50,000 by 50,000, which is 10 GB, and holds five bytes.
        Assert.Equal(PictureFault.TooManyPixels, (await ReadAsync(PictureSamples.PngHead(50_000, 50_000))).Fault);

        // Few pixels, on an edge of a mile; and as many as there may be, which are not there.
        Assert.Equal(PictureFault.TooManyPixels, (await ReadAsync(PictureSamples.PngHead(12_001, 10))).Fault);
        Assert.Equal(PictureFault.TooManyPixels, (await ReadAsync(PictureSamples.PngHead(10_000, 5_001))).Fault);
        Assert.Equal(PictureFault.Unreadable, (await ReadAsync(PictureSamples.PngHead(10_000, 500))).Fault);
    }

    [Fact]
    public async Task One_that_asks_for_the_same_work_again_and_again_is_refused_by_its_head()
    {
        var whole = PictureSamples.Of(64, 48, SKEncodedImageFormat.Jpeg);
        byte[] scan = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0];

        var scans = Enumerable.Repeat(scan, PictureHead.ScanCountMax).SelectMany(each => each);
        var read = await ReadAsync([.. whole[..^2], .. scans, 0xFF, 0xD9]);

        Assert.Equal(PictureFault.TooManyPixels, read.Fault);
        Assert.Null((await ReadAsync(whole)).Fault);
    }

    [Fact]
    public async Task One_that_moves_is_refused()
    {
        Assert.Equal(PictureFault.Moving, (await ReadAsync(PictureSamples.MovingPng())).Fault);
        Assert.Equal(PictureFault.Moving, (await ReadAsync(PictureSamples.MovingWebp())).Fault);
    }

    [Fact]
    public async Task Even_noise_is_no_larger_than_a_page_can_afford()
    {
        var read = await ReadAsync(PictureSamples.Noise());

        Assert.All(read.Files, file =>
            Assert.InRange(file.Bytes.Length, 1, file.Edge * PicturePacking.BytesPerEdgePixel));
    }

    [Fact]
    public async Task What_one_sees_through_is_white_and_a_single_point_is_a_picture()
    {
        using var clear = new SKBitmap(40, 30);
        using var image = SKImage.FromBitmap(clear);
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);

        var read = await ReadAsync(data.ToArray());
        var point = await ReadAsync(PictureSamples.Of(1, 1, SKEncodedImageFormat.Png));

        using var drawn = SKBitmap.Decode(read.Files[0].Bytes);
        Assert.True(drawn.GetPixel(20, 15) is { Red: > 250, Green: > 250, Blue: > 250 });
        Assert.Equal((1, 1), (point.Width, point.Height));
    }

    [Fact]
    public async Task When_too_many_wait_the_next_is_asked_to_come_again_and_then_it_goes()
    {
        var content = PictureSamples.Of(64, 48, SKEncodedImageFormat.Jpeg);
        var held = new TaskCompletionSource<byte[]>();
        var waiting = Enumerable.Range(0, PictureReader.WaitingCountMax)
            .Select(_ => reader.ReadAsync(content.Length, () => held.Task, TestContext.Current.CancellationToken))
            .ToList();

        Assert.Equal(PictureFault.Busy, (await ReadAsync(content)).Fault);
        held.SetResult(content);

        Assert.All(await Task.WhenAll(waiting), read => Assert.Null(read.Fault));
        Assert.Null((await ReadAsync(content)).Fault);
    }

    [Fact]
    public async Task Any_damage_is_answered_and_never_thrown()
    {
        var whole = PictureSamples.Of(200, 150, SKEncodedImageFormat.Jpeg);
        var chance = new Random(20261122);
        for (var round = 0; round < 300; round++)
        {
            var damaged = whole.ToArray();
            for (var hit = 0; hit < 8; hit++)
            {
                damaged[chance.Next(3, damaged.Length)] = (byte)chance.Next(256);
            }

            var read = await ReadAsync(damaged);

            Assert.True(read.Fault is not null || read.Files.Count == 2, $"round {round}");
        }
    }

    private static (int Edge, int Width, int Height) Measured((int Edge, byte[] Bytes) file)
    {
        using var codec = SKCodec.Create(new MemoryStream(file.Bytes));
        Assert.Equal(SKEncodedImageFormat.Jpeg, codec.EncodedFormat);
        return (file.Edge, codec.Info.Width, codec.Info.Height);
    }

    private Task<PictureReading> ReadAsync(byte[] content) => reader.ReadAsync(
        content.Length, () => Task.FromResult(content), TestContext.Current.CancellationToken);
}
