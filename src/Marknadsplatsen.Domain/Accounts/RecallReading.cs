using System.Collections.Immutable;

namespace Marknadsplatsen.Domain.Accounts;

/// <summary>What somebody typed from a card. It says nothing about whether such a card exists.</summary>
public abstract record RecallReading
{
    private RecallReading()
    {
    }

    /// <summary>Four words of the list and two digits.</summary>
    /// <param name="Code">The card they name.</param>
    public sealed record Complete(RecallCode Code) : RecallReading;

    /// <summary>A word that is on no card.</summary>
    /// <param name="Typed">The word, folded, at most 40 letters of it.</param>
    /// <param name="Near">Words on cards that are one letter from it.</param>
    public sealed record WordUnknown(string Typed, ImmutableArray<string> Near) : RecallReading;

    /// <summary>Not four words.</summary>
    /// <param name="Count">How many there were.</param>
    public sealed record WordsMissing(int Count) : RecallReading;

    /// <summary>Not exactly two digits.</summary>
    public sealed record DigitsMissing : RecallReading;
}
