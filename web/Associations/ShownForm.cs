using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Json;

namespace Marknadsplatsen.Web.Associations;

/// <summary>
/// The form as it was shown, carried by the form itself, so that what its writer has not touched can be told from what
/// they have. It is the writer's own page, so there is nothing to hide in it and nothing to gain by changing it.
/// </summary>
internal static class ShownForm
{
    /// <summary>The hidden field.</summary>
    public const string Field = "grund";

    // Many times the longest form there is; what unpacks to more is none of ours.
    private const int BytesMax = 64 * 1024;

    public static string Write(PostForm form)
    {
        using var packed = new MemoryStream();
        using (var packer = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(packer, form with { Shown = null });
        }

        return Base64Url.EncodeToString(packed.ToArray());
    }

    /// <summary>The form as it was shown; null when the text is none.</summary>
    public static PostForm? Read(string? text)
    {
        if (text is null || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            using var packed = new MemoryStream(Base64Url.DecodeFromChars(text));
            using var unpacker = new BrotliStream(packed, CompressionMode.Decompress);
            var bytes = new byte[BytesMax];
            var length = unpacker.ReadAtLeast(bytes, BytesMax, throwOnEndOfStream: false);
            return length < BytesMax ? JsonSerializer.Deserialize<PostForm>(bytes.AsSpan(0, length)) : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
