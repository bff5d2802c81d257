using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Associations;

/// <summary>What is known of an association. Contacts are roles, never persons.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AssociationState")]
public sealed record AssociationState
{
    /// <summary>Which.</summary>
    [Id(0)]
    [JsonPropertyName("id")]
    public AssociationId Id { get; init; }

    /// <summary>The tenant.</summary>
    [Id(1)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Its public name.</summary>
    [Id(2)]
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The sort of host.</summary>
    [Id(3)]
    [JsonPropertyName("kind")]
    public AssociationKind Kind { get; init; }

    /// <summary>Where it is.</summary>
    [Id(4)]
    [JsonPropertyName("area")]
    public AreaId? Area { get; init; }

    /// <summary>A few public sentences.</summary>
    [Id(5)]
    [JsonPropertyName("description")]
    public required string Description { get; init; }

    /// <summary>Whether a coordinator has verified it, so that it may post.</summary>
    [Id(6)]
    [JsonPropertyName("isVerified")]
    public bool IsVerified { get; init; }

    /// <summary>What it has posted, newest first, at most 1,000.</summary>
    [Id(7)]
    [JsonPropertyName("assignments")]
    public ImmutableArray<AssignmentId> Assignments { get; init; } = [];

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(8)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>Whether it has registered itself; false for those that the installation has brought.</summary>
    [Id(9)]
    [JsonPropertyName("isNew")]
    public bool IsNew { get; init; }

    /// <summary>Its first assignments that a coordinator has looked at and published, at most 2.</summary>
    [Id(10)]
    [JsonPropertyName("reviewed")]
    public ImmutableArray<AssignmentId> Reviewed { get; init; } = [];

    /// <summary>
    /// Other associations' assignments that it hosts as well or has been asked to, the latest first, at most
    /// <see cref="AssociationRecord.CoHostedCountMax"/>. The assignments' own records say whether it still does.
    /// </summary>
    [Id(11)]
    [JsonPropertyName("coHosted")]
    public ImmutableArray<CoHosted> CoHosted { get; init; } = [];

    /// <summary>Whether a coordinator looks at what it posts, since it is new and not yet known.</summary>
    [JsonIgnore]
    public bool IsLookedAt => IsNew && Reviewed.Length < PostRules.ReviewedCount;

    /// <summary>
    /// The state after an assignment has told whether the association hosts it as well. What is older than what is
    /// known changes nothing, and there is room for no more than the most; those that are over leave first.
    /// </summary>
    public AssociationState With(CoHosted told)
    {
        ArgumentNullException.ThrowIfNull(told);
        var known = CoHosted.FirstOrDefault(one => one.Assignment == told.Assignment);
        if (known?.Version >= told.Version)
        {
            return this;
        }

        var others = CoHosted.RemoveAll(one => one.Assignment == told.Assignment);
        if (others.Length >= AssociationRecord.CoHostedCountMax)
        {
            var over = others.LastOrDefault(one => !one.IsIn);
            if (over is null)
            {
                return this;
            }

            others = others.Remove(over);
        }

        return this with { CoHosted = others.Insert(0, told) };
    }
}
