using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Desk;

/// <summary>A row with the assignment it is about.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.DeskItem")]
public sealed record DeskItem
{
    /// <summary>The assignment.</summary>
    [Id(0)]
    [JsonPropertyName("assignment")]
    public AssignmentId Assignment { get; init; }

    /// <summary>Its title.</summary>
    [Id(1)]
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>The association's public name.</summary>
    [Id(2)]
    [JsonPropertyName("associationName")]
    public required string AssociationName { get; init; }

    /// <summary>Whether the kind is work.</summary>
    [Id(3)]
    [JsonPropertyName("isWork")]
    public bool IsWork { get; init; }

    /// <summary>Who waits.</summary>
    [Id(4)]
    [JsonPropertyName("row")]
    public required DeskRow Row { get; init; }

    /// <summary>A row of an entry.</summary>
    public static DeskItem Of(DeskEntry entry, DeskRow row)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new DeskItem
        {
            Assignment = entry.Assignment,
            Title = entry.Title,
            AssociationName = entry.AssociationName,
            IsWork = entry.IsWork,
            Row = row,
        };
    }
}
