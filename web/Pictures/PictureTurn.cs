using SkiaSharp;

namespace Marknadsplatsen.Web.Pictures;

/// <summary>How a camera was held (Exif 2.32, tag Orientation): the pixels are turned, since the word goes.</summary>
internal static class PictureTurn
{
    /// <summary>Whether width and height change places.</summary>
    public static bool IsOnItsSide(SKEncodedOrigin origin) => origin is SKEncodedOrigin.LeftTop
        or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    /// <summary>Puts the stored pixels as the camera saw them.</summary>
    /// <param name="origin">How it was held.</param>
    /// <param name="whole">Width and height as one sees it.</param>
    public static SKMatrix Of(SKEncodedOrigin origin, (float Width, float Height) whole)
    {
        var (w, h) = whole;
        return origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, w, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, w, -1, 0, h, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, h, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
    }
}
