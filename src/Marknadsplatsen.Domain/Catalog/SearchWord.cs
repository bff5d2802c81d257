using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Marknadsplatsen.Domain.Catalog;

/// <summary>
/// One word somebody searches for, with the forms it may have in Swedish text: inflected ("cykel", "cyklar"), inside a
/// compound ("skrotcyklar"), or as a compound whose parts stand apart ("matlagning", "laga mat").
/// </summary>
internal sealed class SearchWord
{
    /// <summary>Words in one search; more are ignored. Chosen: as many as fit in a title.</summary>
    public const int CountMax = 10;

    /// <summary>A stem or part of a compound shorter than this says too little.</summary>
    private const int StemLengthMin = 3;

    /// <summary>Endings of nouns, verbs and adjectives, longest first.</summary>
    private static readonly ImmutableArray<string> Endings =
    [
        "ningarna", "ningar", "ningen", "arna", "erna", "orna", "ande", "ende", "aren", "ning",
        "are", "ade", "ar", "er", "or", "en", "et", "an", "na", "ad", "at", "de", "te",
        "a", "e", "n", "t", "s",
    ];

    /// <summary>Words that say nothing about an assignment.</summary>
    private static readonly FrozenSet<string> Empty = new[]
    {
        "och", "i", "på", "att", "en", "ett", "med", "för", "till", "av", "som", "det", "den", "om", "vid",
        "jag", "vill",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ImmutableArray<WordForm> forms;
    private readonly ImmutableArray<(ImmutableArray<WordForm> Left, ImmutableArray<WordForm> Right)> partings;

    private SearchWord(string word)
    {
        forms = FormsOf(word);
        partings = [.. Enumerable.Range(StemLengthMin, Math.Max(0, word.Length - (2 * StemLengthMin) + 1))
            .Select(at => (FormsOf(WithoutJoint(word[..at])), FormsOf(word[at..])))];
    }

    /// <summary>The words of a text that are worth looking for: all of them when none else is there.</summary>
    public static ImmutableArray<SearchWord> AllIn(string text)
    {
        var words = SearchableWords.From(text).All.Distinct().Take(CountMax).ToArray();
        var telling = Array.FindAll(words, word => !Empty.Contains(word));
        return [.. (telling.Length == 0 ? words : telling).Select(word => new SearchWord(word))];
    }

    public bool IsIn(SearchableWords words)
    {
        foreach (var form in forms)
        {
            if (words.Contain(form))
            {
                return true;
            }
        }

        foreach (var (left, right) in partings)
        {
            if (Starts(left, words) && Starts(right, words))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Starts(ImmutableArray<WordForm> parts, SearchableWords words)
    {
        foreach (var part in parts)
        {
            if (words.ContainStartOf(part))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<WordForm> FormsOf(string word)
    {
        if (word.Length < StemLengthMin)
        {
            return [new WordForm(word) { IsWholeOnly = true }];
        }

        var forms = new List<string> { word };
        if (StemOf(word) is { } stem)
        {
            forms.Add(stem);
        }

        foreach (var form in forms.ToArray())
        {
            forms.AddRange(SoundChangesOf(form));
        }

        return [.. forms.Distinct().Select(form => new WordForm(form)
        {
            IsStartOnly = form != word && form.Length <= StemLengthMin,
        })];
    }

    private static string? StemOf(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= StemLengthMin && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return null;
    }

    /// <summary>
    /// "cykel" and "cykl(ar)": the e between consonants comes and goes. "simm(a)" and "sim(ning)": so does a double m.
    /// </summary>
    private static IEnumerable<string> SoundChangesOf(string form)
    {
        if (form is not [.., var third, var second, var last] || form.Length < StemLengthMin)
        {
            yield break;
        }

        if (second == 'e' && last is 'l' or 'n' or 'r' && !IsVowel(third) && form.Length > StemLengthMin)
        {
            yield return string.Concat(form.AsSpan(0, form.Length - 2), form.AsSpan(form.Length - 1));
        }
        else if (last is 'l' or 'n' or 'r' && !IsVowel(second) && second != last)
        {
            yield return $"{form[..^1]}e{last}";
        }
        else if (second == last && !IsVowel(last) && form.Length > StemLengthMin)
        {
            yield return form[..^1];
        }
    }

    /// <summary>The s between the parts of a compound, as in "fotbollskväll".</summary>
    private static string WithoutJoint(string part) =>
        part.Length > StemLengthMin && part[^1] == 's' ? part[..^1] : part;

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'å' or 'ä' or 'ö';
}
