using System.Globalization;
using System.Text;
using QRCoder;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>A square picture of a text that phones read, as one path of an SVG.</summary>
/// <param name="Size">Modules on a side, quiet edge included.</param>
/// <param name="Path">The dark modules, in units of one module.</param>
public sealed record QrCode(int Size, string Path)
{
    /// <summary>The picture of a text; a quarter of it may be dirty or torn.</summary>
    public static QrCode Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            var row = data.ModuleMatrix[y];
            for (var x = 0; x < row.Length; x++)
            {
                var start = x;
                while (x < row.Length && row[x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return new QrCode(data.ModuleMatrix.Count, path.ToString());
    }
}
