using System.Text;

namespace Marknadsplatsen.Grains.Tests.Product;

/// <summary>How a text looks inside a longer one that is written in base 64.</summary>
internal static class Base64
{
    /// <summary>
    /// The three ways it can fall on the groups of three bytes, without the letters at the ends that its neighbours
    /// share.
    /// </summary>
    public static IEnumerable<string> Forms(string text)
    {
        for (var before = 0; before < 3; before++)
        {
            byte[] padded = [.. new byte[before], .. Encoding.UTF8.GetBytes(text)];
            var whole = Convert.ToBase64String(padded.AsSpan(0, padded.Length / 3 * 3));
            yield return whole[(before == 0 ? 0 : 4)..];
        }
    }
}
