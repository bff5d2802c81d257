using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Pictures;

/// <summary>A picture of an association's. Its files hold nothing but what one sees.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.HostPicture")]
public sealed record HostPicture
{
    /// <summary>The longest words for those who do not see it: chosen, two sentences.</summary>
    public const int AltLengthMax = 160;

    /// <summary>
    /// The long edges that every picture is kept in, in pixels, the largest first. Chosen: a page shows it at most 528
    /// points wide, on a sharp screen and on an old phone.
    /// </summary>
    public static readonly IReadOnlyList<int> Edges = [720, 480];

    /// <summary>128 bits that nobody can guess; the files are named after it and an edge.</summary>
    [Id(0)]
    [JsonPropertyName("id")]
    public BlobFileId Id { get; init; }

    /// <summary>What it shows, for those who do not see it.</summary>
    [Id(1)]
    [JsonPropertyName("alt")]
    public required string Alt { get; init; }

    /// <summary>The width of the largest file, in pixels.</summary>
    [Id(2)]
    [JsonPropertyName("width")]
    public int Width { get; init; }

    /// <summary>Its height.</summary>
    [Id(3)]
    [JsonPropertyName("height")]
    public int Height { get; init; }

    /// <summary>The assignment that it is of; null for the association itself.</summary>
    [Id(4)]
    [JsonPropertyName("assignment")]
    public AssignmentId? Assignment { get; init; }

    /// <summary>Who sees it.</summary>
    [Id(5)]
    [JsonPropertyName("stage")]
    public PictureStage Stage { get; init; }

    /// <summary>When it came.</summary>
    [Id(6)]
    [JsonPropertyName("sentAtUtc")]
    public DateTimeOffset SentAtUtc { get; init; }

    /// <summary>By when a coordinator has looked; null for one that nobody has to look at.</summary>
    [Id(7)]
    [JsonPropertyName("nextStepAtUtc")]
    public DateTimeOffset? NextStepAtUtc { get; init; }

    /// <summary>Why a coordinator has sent it back, for its association; else null.</summary>
    [Id(8)]
    [JsonPropertyName("words")]
    public string? Words { get; init; }

    /// <summary>The names of the files that there are, the largest first.</summary>
    public IEnumerable<BlobFileId> Files() => Stage == PictureStage.SentBack ? [] : FilesOf(Id);

    /// <summary>The file with a long edge.</summary>
    public static BlobFileId FileOf(BlobFileId id, int edge) => new(FormattableString.Invariant($"{id}-{edge}"));

    /// <summary>Every file of a picture, the largest first.</summary>
    public static IEnumerable<BlobFileId> FilesOf(BlobFileId id) => Edges.Select(edge => FileOf(id, edge));
}
