using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Pictures;

/// <summary>The answers about an association's pictures.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.PictureOutcome")]
public abstract record PictureOutcome
{
    private PictureOutcome()
    {
    }

    /// <summary>It is stored; the same again is answered the same, with nothing more to remove.</summary>
    /// <param name="Gone">Pictures that nobody is shown any more, whose files the caller removes.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.PictureOutcome.Done")]
    public sealed record Done(
        [property: Id(0), JsonPropertyName("gone")] ImmutableArray<BlobFileId> Gone) : PictureOutcome;

    /// <summary>Refused: there are as many as there is room for, or as a coordinator can look at.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.PictureOutcome.TooMany")]
    public sealed record TooMany : PictureOutcome;

    /// <summary>Refused: the words are missing, too long, or may not be said to everybody.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.PictureOutcome.NotRight")]
    public sealed record NotRight : PictureOutcome;

    /// <summary>Refused: there is none like that, or it is gone.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.PictureOutcome.NotThere")]
    public sealed record NotThere : PictureOutcome;
}
