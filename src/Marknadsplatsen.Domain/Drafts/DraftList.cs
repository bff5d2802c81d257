using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Drafts;

/// <summary>An association's drafts.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.DraftList")]
public sealed record DraftList
{
    /// <summary>The latest saved first, at most <see cref="DraftBookRecord.CountMax"/>.</summary>
    [Id(0)]
    [JsonPropertyName("drafts")]
    public ImmutableArray<PostDraft> Drafts { get; init; } = [];
}
