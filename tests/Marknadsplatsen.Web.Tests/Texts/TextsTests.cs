using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Tests.Texts;

public sealed partial class TextsTests
{
    [Fact]
    public void A_missing_text_throws_when_strict()
    {
        var texts = Make(strict: true);

        var missing = Assert.Throws<KeyNotFoundException>(() => texts["Common.NoSuchText"]);

        Assert.Contains("Common.NoSuchText", missing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Common.NoSuchText")]
    [InlineData("NoSuchGroup.Title")]
    [InlineData("NoGroupAtAll")]
    public void A_missing_text_is_nothing_when_not_strict(string key) => Assert.Equal("", Make(strict: false)[key]);

    [Fact]
    public void Values_are_filled_in()
    {
        var texts = Make(strict: true);

        var words = texts["Common.Progress", 2, 6];

        Assert.Equal("Fråga 2 av 6", words);
    }

    [Theory]
    [InlineData(1, "Visa 1 nytt")]
    [InlineData(3, "Visa 3 nya")]
    [InlineData(0, "Visa 0 nya")]
    public void A_count_has_words_for_one_and_for_many(long count, string words) =>
        Assert.Equal(words, Make(strict: true).Count("Common.Live.Show", count));

    [Fact]
    public void Every_text_that_the_pages_ask_for_exists()
    {
        var keys = Web.Texts.GroupNames.SelectMany(Web.Texts.KeysOf).ToHashSet(StringComparer.Ordinal);

        var asked = Sources.Web.SelectMany(file => Asked().Matches(File.ReadAllText(file))).ToList();
        var missing = asked.Where(ask => !Exists(ask, keys)).Select(ask => ask.Groups["key"].Value).Distinct().ToList();

        Assert.NotEmpty(asked);
        Assert.Empty(missing);
    }

    private static bool Exists(Match ask, HashSet<string> keys)
    {
        var key = ask.Groups["key"].Value;
        if (ask.Groups["count"].Success)
        {
            return keys.Contains(key + ".One") && keys.Contains(key + ".Many");
        }

        var hole = key.IndexOf('{', StringComparison.Ordinal);
        return hole < 0 || !ask.Groups["fill"].Success
            ? keys.Contains(key)
            : keys.Any(known => known.StartsWith(key[..hole], StringComparison.Ordinal));
    }

    // T["A.B"], T[$"A.{x}"], texts["A.B", 1] and T.Count("A.B", n).
    [GeneratedRegex("""\b(?:T|[Tt]exts)(?:\[|(?<count>\.Count\())(?<fill>\$)?"(?<key>[A-Z][A-Za-z]*\.[^"]+)"[\],)]""")]
    private static partial Regex Asked();

    private static Web.Texts Make(bool strict) =>
        new(Options.Create(new SiteOptions { StrictTexts = strict }), NullLogger<Web.Texts>.Instance);
}
