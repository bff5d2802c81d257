using System.Text;

namespace Marknadsplatsen.Web.Release;

/// <summary>An excerpt as a table that spreadsheets read: semicolons, and no cell that begins a formula.</summary>
internal sealed class Excerpt
{
    private const char Separator = ';';

    private readonly StringBuilder text = new();

    /// <summary>Adds a row.</summary>
    public void Add(params IReadOnlyList<string> cells) =>
        text.AppendJoin(Separator, cells.Select(Cell)).Append("\r\n");

    /// <summary>The bytes, with the mark that tells spreadsheets that it is UTF-8.</summary>
    public byte[] ToBytes() => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];

    /// <summary>
    /// A cell in quotation marks. One that a spreadsheet would take for a formula (ASVS 1.2.10) begins with an
    /// apostrophe.
    /// </summary>
    internal static string Cell(string value)
    {
        var safe = value is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r' or '\n', ..]
            ? "'" + value
            : value;
        return "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
