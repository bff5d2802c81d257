using System.Globalization;
using System.Text.RegularExpressions;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>What docs/steps.md says of a way.</summary>
internal static partial class StepTable
{
    /// <summary>The figures in the row of a way.</summary>
    public static (int Screens, int Fields, int Taps) Told(string way)
    {
        var row = Row().Matches(Sources.Read("docs/steps.md")).Single(row => row.Groups["way"].Value == way);
        return (Number("screens"), Number("fields"), Number("taps"));

        int Number(string name) => int.Parse(row.Groups[name].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @"^\| (?<way>[^|]+) \| (?<screens>\d+) \| (?<fields>\d+) \| (?<taps>\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
