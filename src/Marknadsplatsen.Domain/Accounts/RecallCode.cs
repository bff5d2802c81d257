using System.Collections.Immutable;
using System.Globalization;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>
/// What stands on a Kom-ihåg-kort (recall card): four words and a number of two digits. The first word and the number
/// name the card; the other three, in their order, open it. With 2,048 words those three are 33 bits.
/// </summary>
public sealed record RecallCode
{
    /// <summary>Words on a card.</summary>
    public const int WordCount = 4;

    private const int NumberCount = 100;

    private RecallCode(ImmutableArray<string> words, int number) => (Words, Number) = (words, number);

    /// <summary>The four words as printed, each one of <see cref="RecallWords"/>.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>0 to 99; printed with two digits.</summary>
    public int Number { get; }

    /// <summary>The two digits.</summary>
    public string Digits => Number.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>What the card is looked up by: the first word, folded, and the digits.</summary>
    public string Name => RecallText.Fold(Words[0]) + "-" + Digits;

    /// <summary>What opens it: the other three words, folded, with a space between.</summary>
    public string Secret => string.Join(' ', Words.Skip(1).Select(RecallText.Fold));

    /// <summary>
    /// A new card. <paramref name="below"/> gives a whole number from 0 up to, not including, its argument, each as
    /// likely as the next and unguessable.
    /// </summary>
    public static RecallCode Draw(Func<int, int> below)
    {
        ArgumentNullException.ThrowIfNull(below);
        var words = ImmutableArray.CreateBuilder<string>(WordCount);
        for (var i = 0; i < WordCount; i++)
        {
            words.Add(RecallWords.All[below(RecallWords.All.Length)]);
        }

        return new RecallCode(words.MoveToImmutable(), below(NumberCount));
    }

    /// <summary>The card with these words and this number, all known to be in range.</summary>
    internal static RecallCode Of(ImmutableArray<string> words, int number) => new(words, number);
}
