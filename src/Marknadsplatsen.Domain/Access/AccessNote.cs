using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Access;

/// <summary>One look at a participant's data, or one change of it, by somebody else.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AccessNote")]
public sealed record AccessNote
{
    /// <summary>In what capacity.</summary>
    [Id(0)]
    [JsonPropertyName("role")]
    public AccessRole Role { get; init; }

    /// <summary>
    /// Who: the association's public name, what a coordinator is called at work, or what the participant calls the
    /// holder of a share card. Null for a coordinator without such a name.
    /// </summary>
    [Id(1)]
    [JsonPropertyName("who")]
    public string? Who { get; init; }

    /// <summary>What.</summary>
    [Id(2)]
    [JsonPropertyName("kind")]
    public AccessKind Kind { get; init; }

    /// <summary>Which assignment it was about; null when about none.</summary>
    [Id(3)]
    [JsonPropertyName("assignment")]
    public AssignmentId? Assignment { get; init; }

    /// <summary>The assignment's title then.</summary>
    [Id(4)]
    [JsonPropertyName("title")]
    public string? Title { get; init; }

    /// <summary>Whether the same look again within an hour is the same entry: a page is read many times.</summary>
    [JsonIgnore]
    public bool IsLook => Kind is not (AccessKind.Answered or AccessKind.Released or AccessKind.MadeSlip
        or AccessKind.Wrote or AccessKind.ChangedSupport or AccessKind.Acted);
}
