using System.Globalization;
using System.Resources;

namespace Marknadsplatsen.Web.Tests.Texts;

public sealed class PlainWordsTests
{
    // Texts for hosts and coordinators may be a little harder (DOMAIN 3.5).
    private static readonly string[] ForHosts = ["Association", "Board"];

    // Under a hundred words the measure says more about chance than about the text (DOMAIN U4).
    private const int WordsMin = 100;

    // The sentence that DOMAIN 3.9 prescribes before a yes: it names whom to ask, and is no word for the reader.
    private const string AdviceBeforeYes = "Assignment.Hours.Ask";

    public static TheoryData<string> Groups => [.. Web.Texts.GroupNames.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_group_of_texts_is_easy_to_read(string group)
    {
        var texts = Read(group);
        var words = texts.Values.Sum(text => PlainWords.Words(text).Count);

        var lix = PlainWords.Lix(texts.Values);

        Assert.True(words < WordsMin || lix <= (ForHosts.Contains(group) ? 40 : 30), $"LIX of {group} is {lix:0.0}.");
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void No_sentence_has_more_than_fifteen_words(string group)
    {
        var sentences = Read(group).SelectMany(text => PlainWords.Sentences(text.Value));

        Assert.DoesNotContain(sentences, sentence => PlainWords.Words(sentence).Count > 15);
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void No_text_uses_an_authoritys_word_for_a_person_or_shouts(string group)
    {
        foreach (var (key, text) in Read(group).Where(entry => $"{group}.{entry.Key}" != AdviceBeforeYes))
        {
            Assert.DoesNotContain(PlainWords.Guarded, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
            Assert.False(text.Contains('!', StringComparison.Ordinal), $"{group}.{key} shouts.");
        }
    }

    [Fact]
    public void Lix_counts_words_a_sentence_and_long_words()
    {
        // 8 words in 2 sentences, and 2 of 8 longer than six letters: 4 + 25.
        var lix = PlainWords.Lix(["Du kokar kaffe på föreningen. Vi hjälper dig."]);

        Assert.Equal(29, lix);
    }

    private static Dictionary<string, string> Read(string group)
    {
        var manager = new ResourceManager($"Marknadsplatsen.Web.Texts.{group}", typeof(Web.Texts).Assembly);
        var set = manager.GetResourceSet(CultureInfo.InvariantCulture, true, true)!;
        return set.Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }
}
