using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Storage;

namespace Marknadsplatsen.Domain.Hosts;

/// <summary>What is stored of an association's public side.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.HostRecord")]
public sealed record HostRecord
{
    /// <summary>The format of this record.</summary>
    [Id(0)]
    [JsonPropertyName("schemaVersion")]
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Its own words.</summary>
    [Id(1)]
    [JsonPropertyName("page")]
    public HostPage Page { get; init; } = new();

    /// <summary>
    /// The latest answers told by each assignment; at most <see cref="AssociationRecord.AssignmentCountMax"/>.
    /// </summary>
    [Id(2)]
    [JsonPropertyName("answers")]
    public ImmutableDictionary<AssignmentId, ToldAnswers> Answers { get; init; } =
        ImmutableDictionary<AssignmentId, ToldAnswers>.Empty;

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(3)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>All answers together.</summary>
    [JsonIgnore]
    public AnswerCounts Counts => new()
    {
        OnTime = Answers.Values.Sum(told => told.Counts.OnTime),
        Late = Answers.Values.Sum(told => told.Counts.Late),
    };

    /// <summary>The record after an assignment has told its counts; itself when it knows them or newer ones.</summary>
    public HostRecord With(AssignmentId assignment, ToldAnswers told)
    {
        ArgumentNullException.ThrowIfNull(told);
        var known = Answers.GetValueOrDefault(assignment);
        var isNews = known is null
            ? Answers.Count < AssociationRecord.AssignmentCountMax
            : known.Version < told.Version;
        return isNews ? this with { Answers = Answers.SetItem(assignment, told) } : this;
    }
}
