using System.Globalization;
using System.Text.RegularExpressions;

namespace Marknadsplatsen.Web.Tests.Texts;

/// <summary>
/// Whoever adds a text adds it in every language that participants read. What only associations and coordinators read
/// is in Swedish.
/// </summary>
public sealed partial class TranslationTests
{
    /// <summary>An easy sentence has no more words: chosen, about half of what others may have (U4).</summary>
    private const int EasySentenceWords = 9;

    /// <summary>A word with more letters is looked at by a person, who finds an easier one or keeps it.</summary>
    private const int EasyWordLetters = 11;

    private const double EasyLix = 25;
    private const int LongWordLetters = 6;

    /// <summary>LIX says something about a hundred words and nothing about five.</summary>
    private const int MeasurableWords = 100;

    /// <summary>
    /// What the groups begin with whose pages are in Swedish only (<see cref="Tongue.IsSwedishOnly"/>).
    /// </summary>
    private static readonly string[] SwedishOnly =
    [
        "Association", "Board", "Coordinator", "Desk", "Dev", "Join", "Key", "OwnSignIn", "Paper", "Slip", "Style",
        "Team", "Waiting",
    ];

    public static TheoryData<string> Others => [Tongue.English.Code, Tongue.EasySwedish.Code];

    private static IReadOnlyDictionary<string, string> Swedish => Web.Texts.All(Tongue.Swedish);

    private static IEnumerable<KeyValuePair<string, string>> Participants =>
        Swedish.Where(text => !IsSwedishOnly(GroupOf(text.Key)));

    [Fact]
    public void Every_text_that_participants_read_is_in_English()
    {
        var english = Web.Texts.All(Tongue.English);

        var missing = Participants.Where(text => !english.ContainsKey(text.Key)).ToList();

        Assert.True(missing.Count == 0, Ask(missing, Tongue.English));
    }

    [Fact]
    public void Every_text_that_participants_read_is_easy_or_has_easy_words()
    {
        var easy = Web.Texts.All(Tongue.EasySwedish);

        var missing = Participants.Where(text => !easy.ContainsKey(text.Key) && !IsEasy(text.Value)).ToList();
        var hard = easy.Where(text => Sentences(text.Value).Any(words => words.Count > EasySentenceWords)).ToList();

        Assert.True(missing.Count == 0, Ask(missing, Tongue.EasySwedish));
        Assert.True(hard.Count == 0, Ask(hard, Tongue.EasySwedish));
    }

    [Fact]
    public void Easy_Swedish_is_easy_by_LIX_in_every_group_that_can_be_measured()
    {
        var easy = Web.Texts.All(Tongue.EasySwedish);
        var groups = Participants
            .Select(text => (Group: GroupOf(text.Key), Text: easy.GetValueOrDefault(text.Key, text.Value)))
            .GroupBy(text => text.Group, text => text.Text)
            .Where(group => group.SelectMany(Sentences).Sum(words => words.Count) >= MeasurableWords)
            .ToDictionary(group => group.Key, Lix);

        Assert.NotEmpty(groups);
        Assert.Empty(groups.Where(group => group.Value > EasyLix)
            .Select(group => FormattableString.Invariant($"{group.Key}: LIX {group.Value:F1}; at most {EasyLix}")));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_translation_has_a_Swedish_text_and_the_same_places_for_words(string code)
    {
        var own = Web.Texts.All(Tongue.Find(code)!);

        Assert.NotEmpty(own);
        Assert.DoesNotContain(own.Keys, key => !Swedish.ContainsKey(key));
        Assert.Empty(own.Where(text => Swedish.ContainsKey(text.Key) && Holes(text.Value) != Holes(Swedish[text.Key]))
            .Select(text =>
                $"{text.Key} ({code}): '{text.Value}' and '{Swedish[text.Key]}' differ in {{0}}, {{1}} …"));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void What_only_associations_and_coordinators_read_has_no_translation(string code)
    {
        var groups = Web.Texts.All(Tongue.Find(code)!).Keys.Select(GroupOf).Distinct();

        Assert.DoesNotContain(groups, IsSwedishOnly);
    }

    [Fact]
    public void The_list_of_groups_in_Swedish_only_names_groups_that_exist() =>
        Assert.All(SwedishOnly, start => Assert.Contains(
            Web.Texts.GroupNames, group => group.StartsWith(start, StringComparison.Ordinal)));

    [Fact]
    public void A_planted_missing_text_is_asked_for_by_file_and_key() => Assert.Equal(
        "1 texts have no words in en. Add to web/Texts:" + Environment.NewLine
        + "Start.en.resx: Lead = \"Du väljer själv.\"",
        Ask([new("Start.Lead", "Du väljer själv.")], Tongue.English));

    [Theory]
    [InlineData("Du får ta med dig någon. Det är gratis.", true)]
    [InlineData("Du får en plats av oss när du har svarat på allt.", false)]
    [InlineData("Tillgänglighetsredogörelse", false)]
    public void A_text_is_easy_by_its_longest_sentence_and_word(string text, bool isEasy) =>
        Assert.Equal(isEasy, IsEasy(text));

    [Fact]
    public void Numbers_dates_and_counts_follow_the_language()
    {
        var date = new DateOnly(2026, 10, 14);
        var clock = new TimeOnly(16, 30);

        using var english = Tongue.English.Speak();

        Assert.Equal("Wednesday 14 October", Words.Moments.Date(date));
        Assert.Equal("16:30", Words.Moments.Clock(clock));
        Assert.Equal("One hour a week.", Words.Texts.Count("Assignment.Hours.Same", 1));
        Assert.Equal("1.5 hours a week.", Words.Texts["Assignment.Hours.Same.Many", 1.5]);
    }

    [Fact]
    public void Easy_Swedish_writes_numbers_as_Swedish_does()
    {
        using var easy = Tongue.EasySwedish.Speak();

        Assert.Equal("sv-x-lattlast", CultureInfo.CurrentUICulture.Name);
        Assert.Equal("Träna på ett jobb", Words.Texts["Find.Step.workTraining"]);
        Assert.Equal("Titta in", Words.Texts["Find.Step.dropIn"]);
        Assert.Equal("1,5 timmar i veckan.", Words.Texts["Assignment.Hours.Same.Many", 1.5]);
    }

    private static string Ask(IReadOnlyCollection<KeyValuePair<string, string>> texts, Tongue tongue) =>
        $"{texts.Count} texts have no words in {tongue.Code}"
        + (tongue == Tongue.EasySwedish
            ? $" (sentences of at most {EasySentenceWords} words, words of at most {EasyWordLetters} letters)"
            : "")
        + ". Add to web/Texts:" + Environment.NewLine
        + string.Join(Environment.NewLine, texts.Select(text =>
            $"{GroupOf(text.Key)}.{tongue.Code}.resx: {text.Key[(GroupOf(text.Key).Length + 1)..]} = \"{text.Value}\"")
            .Order(StringComparer.Ordinal));

    private static bool IsEasy(string text) => Sentences(text).All(words =>
        words.Count <= EasySentenceWords && words.All(word => word.Length <= EasyWordLetters));

    private static double Lix(IEnumerable<string> texts)
    {
        var sentences = texts.SelectMany(Sentences).ToList();
        var words = sentences.SelectMany(sentence => sentence).ToList();
        var longWords = words.Count(word => word.Length > LongWordLetters);
        return ((double)words.Count / sentences.Count) + (100.0 * longWords / words.Count);
    }

    private static IEnumerable<List<string>> Sentences(string text) => SentenceEnd().Split(text)
        .Select(sentence => Word().Matches(sentence).Select(word => word.Value).ToList())
        .Where(words => words.Count > 0);

    private static string Holes(string text) =>
        string.Join(' ', Hole().Matches(text).Select(hole => hole.Value).Distinct().Order(StringComparer.Ordinal));

    private static bool IsSwedishOnly(string group) =>
        SwedishOnly.Any(start => group.StartsWith(start, StringComparison.Ordinal));

    private static string GroupOf(string key) => key[..key.IndexOf('.', StringComparison.Ordinal)];

    [GeneratedRegex(@"[.!?:]+(?=\s|$)|\n")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\{\d+[^}]*\}|[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Hole();
}
