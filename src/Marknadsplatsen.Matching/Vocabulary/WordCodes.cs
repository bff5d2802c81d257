using System.Collections.Frozen;
using System.Collections.Immutable;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Matching.Vocabulary;

/// <summary>Numbers the words of one list from 0, so that a set of them fits in the bits of one integer.</summary>
/// <typeparam name="TWord">The sort of word.</typeparam>
internal sealed class WordCodes<TWord>
    where TWord : struct, ITextId<TWord>
{
    /// <summary>The code of a word that has none: unknown to the city, or beyond the room there is.</summary>
    public const int None = -1;

    private readonly FrozenDictionary<string, int> codeByWord;
    private readonly TWord[] words;

    public WordCodes(IEnumerable<TWord> words, int countMax)
    {
        this.words = [.. words.Distinct().Take(countMax)];
        codeByWord = this.words.Index().ToFrozenDictionary(
            word => word.Item.Value, word => word.Index, StringComparer.Ordinal);
    }

    public int Count => words.Length;

    public TWord this[int code] => words[code];

    public int Of(TWord word) => codeByWord.GetValueOrDefault(word.Value, None);

    /// <summary>The words as bits, or null when one of them has no code.</summary>
    public uint? BitsOf(ImmutableArray<TWord> list)
    {
        var bits = 0u;
        foreach (var word in list)
        {
            var code = Of(word);
            if (code == None)
            {
                return null;
            }

            bits |= 1u << code;
        }

        return bits;
    }
}
