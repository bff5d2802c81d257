using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>
/// The words of the cards: easy Swedish nouns of 3 to 10 letters that nobody minds saying aloud, at least 2,048 (DOMAIN
/// 3.17). Folded they are all different, and two letters or more apart, so that one slip of the pen never makes another
/// word. A word may be added; taking one away would close every card that has it.
/// </summary>
public static class RecallWords
{
    private const string Resource = "recall-words.txt";

    /// <summary>Suggestions for a word that is not in the list: chosen, more would be noise.</summary>
    private const int NearCountMax = 3;

    private static readonly ImmutableArray<string> Words = Read();

    private static readonly FrozenDictionary<string, string> ByFolded = Words.ToFrozenDictionary(
        RecallText.Fold,
        StringComparer.Ordinal);

    /// <summary>Every word as it is printed, in the order of the shipped file.</summary>
    public static ImmutableArray<string> All => Words;

    /// <summary>The printed word that <paramref name="folded"/> stands for, or null.</summary>
    public static string? Find(string folded) => ByFolded.GetValueOrDefault(folded);

    /// <summary>The words one letter from <paramref name="folded"/>, as printed, at most three.</summary>
    public static ImmutableArray<string> Near(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return [.. ByFolded.Where(known => RecallText.IsOneApart(folded, known.Key))
            .Select(known => known.Value)
            .Order(StringComparer.Ordinal)
            .Take(NearCountMax)];
    }

    private static ImmutableArray<string> Read()
    {
        using var file = typeof(RecallWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without {Resource}.");
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
