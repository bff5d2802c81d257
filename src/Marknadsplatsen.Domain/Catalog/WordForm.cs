namespace Marknadsplatsen.Domain.Catalog;

/// <summary>One form of a searched word.</summary>
/// <param name="Text">Lower case, with å, ä and ö as typed.</param>
internal readonly record struct WordForm(string Text)
{
    /// <summary>The form with a and o for å, ä and ö.</summary>
    public string Plain { get; } = string.Create(Text.Length, Text, static (plain, text) =>
    {
        for (var index = 0; index < plain.Length; index++)
        {
            plain[index] = WithoutRing(text[index]);
        }
    });

    /// <summary>Only whole words count.</summary>
    public bool IsWholeOnly { get; init; }

    /// <summary>Only beginnings of words count.</summary>
    public bool IsStartOnly { get; init; }

    public static char WithoutRing(char letter) => letter switch
    {
        'å' or 'ä' => 'a',
        'ö' => 'o',
        _ => letter,
    };
}
