namespace Marknadsplatsen.Silo.Tests.Tidy;

public sealed class ReadabilityTidyTests
{
    private static IEnumerable<SourceFile> Swedish =>
        TidyAssert.LookedAt(5, Repository.Files.Where(ReadabilityRules.IsSwedish));

    [Fact]
    public void Texts_are_easy_to_read() => TidyAssert.None(Swedish.SelectMany(ReadabilityRules.Lix));

    [Fact]
    public void Sentences_are_short() => TidyAssert.None(Swedish.SelectMany(ReadabilityRules.LongSentences));

    [Fact]
    public void Texts_speak_of_people_with_respect() =>
        TidyAssert.None(Swedish.Append(Repository.File("silo/City/demo-data.json"))
            .SelectMany(ReadabilityRules.GuardedWords));

    [Fact]
    public void Every_key_has_a_text_and_stands_once() =>
        TidyAssert.None(Repository.Files.Where(file => file.HasExtension(".resx"))
            .SelectMany(ReadabilityRules.EmptyOrTwice));

    [Fact]
    public void A_planted_hard_text_is_caught() =>
        TidyAssert.Caught(ReadabilityRules.Lix(Group("Start", Hard)), 1, "LIX 37.0 over 120 words; at most 30");

    [Fact]
    public void Hosts_may_read_what_is_too_hard_for_participants()
    {
        Assert.Single(ReadabilityRules.Lix(Group("Start", Hard)));
        Assert.Empty(ReadabilityRules.Lix(Group("Board", Hard)));
    }

    [Fact]
    public void Too_few_words_are_not_measured() =>
        Assert.Empty(ReadabilityRules.Lix(Group("Start", "Samverkansöverenskommelse")));

    [Fact]
    public void A_planted_long_sentence_is_caught() =>
        TidyAssert.Caught(
            ReadabilityRules.LongSentences(Group("Start", "Ja. " + string.Concat(Enumerable.Repeat("ett ", 16)))),
            2,
            "16 words");

    [Fact]
    public void A_sentence_at_the_limit_passes() =>
        Assert.Empty(ReadabilityRules.LongSentences(Group("Start", string.Concat(Enumerable.Repeat("ett ", 15)))));

    [Fact]
    public void A_planted_guarded_word_is_caught() =>
        TidyAssert.Caught(ReadabilityRules.GuardedWords(Group("Start", "Hjälp för våra Klienter")), 2, "Klienter");

    [Fact]
    public void A_planted_empty_text_is_caught() =>
        TidyAssert.Caught(ReadabilityRules.EmptyOrTwice(Group("Start", " ")), 2, "no text");

    /// <summary>Ten sentences of twelve words, three of them long.</summary>
    private static string Hard => string.Concat(
        Enumerable.Repeat("vi ska hjälpa människor framåt nu ja ja ja genomföra samtalet vidare. ", 10));

    private static SourceFile Group(string name, string text) =>
        new($"web/Texts/{name}.resx", $"<root>\n<data name=\"A\"><value>{text}</value></data>\n</root>");
}
