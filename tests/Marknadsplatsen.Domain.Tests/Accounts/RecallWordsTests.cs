using Marknadsplatsen.Domain.Accounts;

namespace Marknadsplatsen.Domain.Tests.Accounts;

public sealed class RecallWordsTests
{
    /// <summary>Beginnings and parts that no card may carry, one a line.</summary>
    private static readonly string[] Unkind = File.ReadAllLines("data/unkind-words.txt");

    [Fact]
    public void There_are_words_enough_for_eleven_bits_each() =>
        Assert.InRange(RecallWords.All.Length, 2048, 10_000);

    [Fact]
    public void Every_word_is_short_and_plain()
    {
        Assert.All(RecallWords.All, word =>
        {
            Assert.InRange(word.Length, 3, 10);
            Assert.All(word, letter => Assert.True(char.IsLetter(letter) && char.IsLower(letter), word));
            Assert.True(word.IsNormalized(), word);
        });
    }

    [Fact]
    public void Words_stay_different_when_the_dots_are_left_out()
    {
        var folded = RecallWords.All.Select(RecallText.Fold).ToList();

        Assert.Equal(folded.Count, folded.Distinct(StringComparer.Ordinal).Count());
        Assert.All(folded, word => Assert.All(word, letter => Assert.True(char.IsAsciiLetterLower(letter), word)));
    }

    [Fact]
    public void One_slip_never_turns_a_word_into_another()
    {
        var folded = RecallWords.All.Select(RecallText.Fold).ToHashSet(StringComparer.Ordinal);
        var confused = folded.SelectMany(word => OneApart(word).Where(folded.Contains)).Distinct().ToList();

        Assert.Empty(confused);
    }

    [Fact]
    public void No_word_hurts_anybody()
    {
        Assert.True(Unkind.Length > 80);

        var found = RecallWords.All.Where(word => Unkind.Any(unkind => unkind is ['=', .. var whole]
            ? word == whole
            : word.Contains(unkind, StringComparison.Ordinal)));

        Assert.Empty(found);
    }

    [Fact]
    public void A_word_is_found_however_its_dots_are_typed()
    {
        var dotted = RecallWords.All.First(word => RecallText.Fold(word) != word);

        Assert.Equal(dotted, RecallWords.Find(RecallText.Fold(dotted)));
        Assert.Null(RecallWords.Find("qwerty"));
    }

    [Fact]
    public void A_slip_is_answered_with_the_word_that_was_meant() =>
        Assert.All(
            RecallWords.All.Where((_, i) => i % 97 == 0).Select(word => (word, Folded: RecallText.Fold(word))),
            known =>
            {
                Assert.Contains(known.word, RecallWords.Near(known.Folded[1..]));
                Assert.Contains(known.word, RecallWords.Near(known.Folded + "x"));
                Assert.Contains(known.word, RecallWords.Near(known.Folded[..^1] + "x"));
            });

    private static IEnumerable<string> OneApart(string word)
    {
        for (var i = 0; i <= word.Length; i++)
        {
            for (var letter = 'a'; letter <= 'z'; letter++)
            {
                yield return word[..i] + letter + word[i..];
                if (i < word.Length && word[i] != letter)
                {
                    yield return word[..i] + letter + word[(i + 1)..];
                }
            }

            if (i < word.Length)
            {
                yield return word.Remove(i, 1);
            }
        }
    }
}
