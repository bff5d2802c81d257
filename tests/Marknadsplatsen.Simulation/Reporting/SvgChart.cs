using System.Globalization;
using System.Security;
using System.Text;

namespace Marknadsplatsen.Simulation.Reporting;

/// <summary>
/// Small charts as SVG: readable in light and dark, with a title and a description for those who hear them, every value
/// also as text, and no colour that stands alone.
/// </summary>
internal static class SvgChart
{
    private const int Width = 760;
    private const int Left = 190;
    private const int Right = 90;
    private const int Top = 64;
    private const int BarHeight = 14;

    private const string Style =
        "<style>text{font:14px system-ui,sans-serif;fill:#1a1a1a}.b{fill:#fff}.q{fill:#444;font-size:12px}"
        + ".s0{fill:#005ea2}.s1{fill:#b8d4ea;stroke:#005ea2}.l{stroke:#767676;fill:none}.e{stroke:#1a1a1a;"
        + "stroke-width:1.5}@media (prefers-color-scheme:dark){text{fill:#f0f0f0}.b{fill:#15181c}.q{fill:#c8c8c8}"
        + ".s0{fill:#7db8e8}.s1{fill:#274a66;stroke:#7db8e8}.e{stroke:#f0f0f0}}</style>";

    /// <summary>A policy and its values, one for each series.</summary>
    internal sealed record Row(string Name, IReadOnlyList<Summary> Values);

    public static string Bars(
        string title,
        string description,
        string unit,
        IReadOnlyList<Row> rows,
        IReadOnlyList<string> series)
    {
        var rowHeight = (BarHeight * series.Count) + 14;
        var height = Top + (rows.Count * rowHeight) + 34;
        var max = rows.Max(row => row.Values.Max(value => value.Mean + Known(value.HalfWidth)));
        var scale = (Width - Left - Right) / max;
        var svg = Begin(title, description, height);
        for (var at = 0; at < rows.Count; at++)
        {
            var y = Top + (at * rowHeight);
            svg.Append(Text(Left - 8, y + (rowHeight / 2), rows[at].Name, "end"));
            for (var number = 0; number < series.Count; number++)
            {
                svg.Append(Bar(rows[at].Values[number], y + (number * BarHeight), number, scale, unit));
            }
        }

        for (var number = 0; series.Count > 1 && number < series.Count; number++)
        {
            var x = Left + (number * 190);
            svg.Append(Invariant($"<rect class='s{number}' x='{x}' y='{height - 24}' width='12' height='12'/>"));
            svg.Append(Text(x + 18, height - 13, series[number], "start"));
        }

        return svg.Append("</svg>\n").ToString();
    }

    public static string Points(
        string title,
        string description,
        IReadOnlyList<(string Name, double X, double Y)> points)
    {
        const int height = 420;
        const int bottom = height - 44;
        const int right = 420;
        var (maxX, maxY) = (points.Max(point => point.X) * 1.1, points.Max(point => point.Y) * 1.1);
        var svg = Begin(title, description, height);
        svg.Append(Invariant($"<path class='l' d='M60 {Top + 20}V{bottom}H{right}'/>"));
        svg.Append(Text(20, Top + 10, "% accepted", "start"));
        svg.Append(Text(right, height - 20, "pushes a person and week", "end"));
        for (var at = 0; at < points.Count; at++)
        {
            var (name, valueX, valueY) = points[at];
            var x = 60 + (valueX / maxX * (right - 60));
            var y = bottom - (valueY / maxY * (bottom - Top - 20));
            svg.Append(Invariant($"<circle class='s0' cx='{x:0.#}' cy='{y:0.#}' r='5'/>"));
            svg.Append(Text(x, y - 9, Invariant($"{at + 1}"), "middle"));
            svg.Append(Text(
                right + 24,
                Top + 30 + (at * 26),
                Invariant($"{at + 1} {name} ({valueX:0.00}; {valueY:0.0} %)"),
                "start"));
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static StringBuilder Begin(string title, string description, int height) => new StringBuilder()
        .Append(Invariant($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {Width} {height}' role='img' "))
        .Append("aria-labelledby='t d'>\n<title id='t'>").Append(SecurityElement.Escape(title))
        .Append("</title>\n<desc id='d'>").Append(SecurityElement.Escape(description)).Append("</desc>\n")
        .Append(Style).Append(Invariant($"<rect class='b' width='{Width}' height='{height}'/>\n"))
        .Append(Invariant($"<text x='20' y='26' font-weight='bold'>{SecurityElement.Escape(title)}</text>\n"))
        .Append(Invariant($"<text class='q' x='20' y='46'>{SecurityElement.Escape(description)}</text>\n"));

    private static string Bar(Summary value, int y, int number, double scale, string unit)
    {
        var (length, middle) = (value.Mean * scale, y + ((BarHeight - 2) / 2.0));
        var half = Known(value.HalfWidth) * scale;
        var shown = Invariant($"{value.Mean:0.0} {unit}");
        return Invariant(
            $"<rect class='s{number}' x='{Left}' y='{y}' width='{length:0.#}' height='{BarHeight - 2}'/>")
            + Invariant($"<path class='e' d='M{Left + length - half:0.#} {middle:0.#}h{2 * half:0.#}'/>")
            + Text(Left + length + half + 6, y + BarHeight - 3, shown, "start");
    }

    private static string Text(double x, double y, string text, string anchor) =>
        Invariant($"<text x='{x:0.#}' y='{y:0.#}' text-anchor='{anchor}'>{SecurityElement.Escape(text)}</text>\n");

    private static double Known(double halfWidth) => double.IsNaN(halfWidth) ? 0 : halfWidth;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
