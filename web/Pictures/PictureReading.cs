namespace Marknadsplatsen.Web.Pictures;

/// <summary>What became of reading a picture.</summary>
/// <param name="Fault">Why not; null when it was read.</param>
/// <param name="Sent">The bytes that were sent; empty when not read.</param>
/// <param name="Files">
/// JPEG files by their long edge, with nothing in them but what one sees; empty when not read.
/// </param>
/// <param name="Width">The width of the largest file.</param>
/// <param name="Height">Its height.</param>
internal sealed record PictureReading(
    PictureFault? Fault, byte[] Sent, IReadOnlyList<(int Edge, byte[] Bytes)> Files, int Width, int Height)
{
    /// <summary>One that is not taken.</summary>
    public static PictureReading Not(PictureFault fault) => new(fault, [], [], 0, 0);
}
