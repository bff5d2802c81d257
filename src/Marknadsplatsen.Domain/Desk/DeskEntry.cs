using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;

namespace Marknadsplatsen.Domain.Desk;

/// <summary>
/// What the coordinators need to know of one assignment: the latest whole value, with everybody who waits for a next
/// step. Holds pseudonyms only.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.DeskEntry")]
public sealed record DeskEntry
{
    /// <summary>The assignment.</summary>
    [Id(0)]
    [JsonPropertyName("assignment")]
    public AssignmentId Assignment { get; init; }

    /// <summary>The version of the assignment's record.</summary>
    [Id(1)]
    [JsonPropertyName("version")]
    public long Version { get; init; }

    /// <summary>Its title.</summary>
    [Id(2)]
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>Whose it is.</summary>
    [Id(3)]
    [JsonPropertyName("associationId")]
    public AssociationId AssociationId { get; init; }

    /// <summary>The association's public name.</summary>
    [Id(4)]
    [JsonPropertyName("associationName")]
    public required string AssociationName { get; init; }

    /// <summary>Whether the kind is work, where a coordinator proposes.</summary>
    [Id(5)]
    [JsonPropertyName("isWork")]
    public bool IsWork { get; init; }

    /// <summary>
    /// Those who wait and have no place yet, those with a place who have not answered a change, and the open questions
    /// to the host; at most as many as an assignment has engagements and the city qualities.
    /// </summary>
    [Id(6)]
    [JsonPropertyName("rows")]
    public ImmutableArray<DeskRow> Rows { get; init; } = [];

    /// <summary>The entry of an assignment as it is stored.</summary>
    public static DeskEntry Of(AssignmentState state, long version)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new DeskEntry
        {
            Assignment = state.Id,
            Version = version,
            Title = state.Details.Title,
            AssociationId = state.AssociationId,
            AssociationName = state.AssociationName,
            IsWork = state.Details.IsWork,
            Rows =
            [
                .. state.Engagements.Values
                    .Where(engagement => engagement is { IsClosed: false, IsTaken: false } or
                        { IsTaken: true, Change: not null, Owner: OwnerRole.Coordinator })
                    .Select(engagement => DeskRow.Of(state.Id, engagement))
                    .Concat(state.Status == AssignmentStatus.Open ? state.Asked.Select(DeskRow.Of) : [])
                    .OrderBy(row => row.Reference, StringComparer.Ordinal),
            ],
        };
    }
}
