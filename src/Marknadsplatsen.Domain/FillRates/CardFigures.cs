using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Hosts;

namespace Marknadsplatsen.Domain.FillRates;

/// <summary>
/// What the boards tell of an assignment beside its places. Counts of people, never who; for coordinators only.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.CardFigures")]
public sealed record CardFigures
{
    /// <summary>How the day began, and since when a place has been free.</summary>
    [Id(0)]
    [JsonPropertyName("marks")]
    public FigureMarks Marks { get; init; } = new();

    /// <summary>How many have said yes and have their place; those who came another way are not among them.</summary>
    [Id(1)]
    [JsonPropertyName("accepted")]
    public int Accepted { get; init; }

    /// <summary>How many of those have been there.</summary>
    [Id(2)]
    [JsonPropertyName("started")]
    public int Started { get; init; }

    /// <summary>How those who showed interest have been answered.</summary>
    [Id(3)]
    [JsonPropertyName("answers")]
    public AnswerCounts Answers { get; init; } = new();

    /// <summary>The figures of an assignment.</summary>
    public static CardFigures Of(AssignmentState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var (accepted, started) = (0, 0);
        foreach (var engagement in state.Engagements.Values)
        {
            accepted += engagement.IsTaken ? 1 : 0;
            started += engagement is { IsTaken: true, State: not EngagementState.Accepted } ? 1 : 0;
        }

        return new CardFigures
        {
            Marks = state.Marks,
            Accepted = accepted,
            Started = started,
            Answers = state.Answers,
        };
    }
}
