using System.Globalization;
using System.Text.RegularExpressions;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Web.Matching;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Matching;

/// <summary>The page about the suggestions tells the numbers that are used, and no other.</summary>
public sealed partial class ModelPageTests(CityHost host)
{
    // No number of the model, and none that the page could hold by chance.
    private const double Odd = 7919;

    // The scale of the words, which is no constant: points are out of a hundred.
    private const double Scale = 100;

    private static readonly Type[] Sources =
        [typeof(MatchRules), typeof(DispatchRules), typeof(Occupancy), typeof(HoldTimes)];

    public static TheoryData<string> Names => [.. ModelFigures.Current.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_number_on_the_page_is_the_constant_of_that_name_and_changes_with_it(string name)
    {
        var (now, changed) = (
            await NumbersAsync(ModelFigures.Current),
            await NumbersAsync(ModelFigures.Current.With(name, Odd)));

        Assert.Equal(ValueOf(name), ModelFigures.Current[name]);
        Assert.Contains(ModelFigures.Current[name], now);
        Assert.DoesNotContain(Odd, now);
        Assert.Contains(Odd, changed);
    }

    [Fact]
    public async Task The_page_has_no_number_of_its_own()
    {
        var known = ModelFigures.Current.Names.Select(name => ModelFigures.Current[name]).Append(Scale).ToHashSet();

        Assert.All(await NumbersAsync(ModelFigures.Current), number => Assert.Contains(number, known));
    }

    [Fact]
    public async Task Every_rule_that_hides_something_is_told()
    {
        using var browser = host.NewBrowser();

        await browser.OpenAsync("/om-matchningen");

        var list = browser.Page.QuerySelector("h2 + p + ul")!;
        Assert.Equal(Enum.GetValues<ExclusionKind>().Length, list.Children.Length);
        Assert.Equal(list.Children.Length, list.Children.Select(item => item.TextContent).Distinct().Count());
    }

    private static async Task<List<double>> NumbersAsync(ModelFigures figures)
    {
        var text = await Rendered.Of<ModelText>((nameof(ModelText.Figures), figures));
        return
        [
            .. Number().Matches(text.Words())
                .Select(match => double.Parse(match.Value.Replace(',', '.'), CultureInfo.InvariantCulture)),
        ];
    }

    /// <summary>A constant as the page tells it: shares in per cent, lengths in hours, times by their hour.</summary>
    private static double ValueOf(string name)
    {
        var value = Assert.Single(Sources.Select(source => source.GetField(name)?.GetValue(null)).OfType<object>());
        return value switch
        {
            TimeSpan length => length.TotalHours,
            TimeOnly time => time.Hour,
            double share when name.EndsWith("Share", StringComparison.Ordinal) => 100 * share,
            _ => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        };
    }

    [GeneratedRegex(@"\d+(,\d+)?")]
    private static partial Regex Number();
}
