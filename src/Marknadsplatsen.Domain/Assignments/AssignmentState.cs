using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>The truth about one assignment and its places.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AssignmentState")]
public sealed record AssignmentState
{
    /// <summary>The assignment.</summary>
    [Id(0)]
    [JsonPropertyName("id")]
    public required AssignmentId Id { get; init; }

    /// <summary>The tenant.</summary>
    [Id(1)]
    [JsonPropertyName("municipality")]
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Who posted it.</summary>
    [Id(2)]
    [JsonPropertyName("associationId")]
    public required AssociationId AssociationId { get; init; }

    /// <summary>The association's public name when posted.</summary>
    [Id(3)]
    [JsonPropertyName("associationName")]
    public required string AssociationName { get; init; }

    /// <summary>The sort of host.</summary>
    [Id(4)]
    [JsonPropertyName("associationKind")]
    public AssociationKind AssociationKind { get; init; }

    /// <summary>Whether people may take part.</summary>
    [Id(5)]
    [JsonPropertyName("status")]
    public AssignmentStatus Status { get; init; }

    /// <summary>When it was published.</summary>
    [Id(6)]
    [JsonPropertyName("publishedAtUtc")]
    public DateTimeOffset PublishedAtUtc { get; init; }

    /// <summary>What it is.</summary>
    [Id(7)]
    [JsonPropertyName("details")]
    public required AssignmentDetails Details { get; init; }

    /// <summary>
    /// Everybody with a relation to it: at most 2,000 open ones, and the latest 2,000 that are over.
    /// </summary>
    [Id(8)]
    [JsonPropertyName("engagements")]
    public ImmutableDictionary<ParticipantId, Engagement> Engagements { get; init; } =
        ImmutableDictionary<ParticipantId, Engagement>.Empty;

    /// <summary>Fields of a newer program, kept for it.</summary>
    [Id(9)]
    [JsonPropertyName("unknown")]
    public UnknownFields Unknown { get; init; } = UnknownFields.None;

    /// <summary>What people wonder whether the place offers, each of the unanswered qualities at most once.</summary>
    [Id(10)]
    [JsonPropertyName("asked")]
    public ImmutableArray<AskedQuality> Asked { get; init; } = [];

    /// <summary>When a place last became somebody's, or null when none has; kept when that person leaves.</summary>
    [Id(11)]
    [JsonPropertyName("lastNewPersonAtUtc")]
    public DateTimeOffset? LastNewPersonAtUtc { get; init; }

    /// <summary>
    /// Who comes once instead of somebody else, at most <see cref="OccasionLimits.StandInCountMax"/>; what is over is
    /// not remembered.
    /// </summary>
    [Id(12)]
    [JsonPropertyName("standIns")]
    public ImmutableArray<StandIn> StandIns { get; init; } = [];

    /// <summary>How those who showed interest have been answered.</summary>
    [Id(13)]
    [JsonPropertyName("answers")]
    public AnswerCounts Answers { get; init; } = new();

    /// <summary>How the day began, and since when a place has been free.</summary>
    [Id(14)]
    [JsonPropertyName("marks")]
    public FigureMarks Marks { get; init; } = new();

    /// <summary>Who hosts it as well, or has been asked to; null for nobody.</summary>
    [Id(15)]
    [JsonPropertyName("coHost")]
    public CoHost? CoHost { get; init; }

    /// <summary>
    /// How many people may wait for, hold or have a place at once: chosen, ten times the largest known event crew. One
    /// who comes when it is reached is asked to choose something else; nobody who is there is touched, and an undo is
    /// always let back in. What is over does not count; as many of those are remembered, the oldest forgotten first.
    /// </summary>
    public const int EngagementCountMax = 2000;

    /// <summary>Whether the sessions have places of their own.</summary>
    [JsonIgnore]
    public bool HasSessionPlaces => Details.Sessions.Any(session => session.Places is not null);

    /// <summary>How many relations are open.</summary>
    [JsonIgnore]
    public int OpenCount => Engagements.Values.Count(engagement => !engagement.IsClosed);

    /// <summary>By when the first answer that the association has promised is due; null when none is.</summary>
    [JsonIgnore]
    public DateTimeOffset? NextPromiseAtUtc => Engagements.Values.Where(WaveRules.IsPromised)
        .Min(engagement => engagement.NextStepAtUtc);

    /// <summary>The name of the other association that has said yes to hosting it; null for nobody.</summary>
    [JsonIgnore]
    public string? CoHostName => CoHost is { IsAccepted: true, Name: var name } ? name : null;

    /// <summary>The names of those who host it, the one that posted it first.</summary>
    [JsonIgnore]
    public string HostNames => CoHostName is { } other ? $"{AssociationName}, {other}" : AssociationName;

    /// <summary>What one of those who host it is called.</summary>
    public string NameOf(AssociationId? host) =>
        CoHost is { } other && host == other.Association ? other.Name : AssociationName;

    /// <summary>Whether an association has posted it, or has said yes to hosting it as well.</summary>
    public bool IsHostedBy(AssociationId association) =>
        association == AssociationId || CoHost is { IsAccepted: true, Association: var other } && association == other;

    /// <summary>The engagement of <paramref name="participant"/>, or null.</summary>
    public Engagement? Of(ParticipantId participant) => Engagements.GetValueOrDefault(participant);

    /// <summary>The whole value that the catalogue, the matcher and the figures take in.</summary>
    public AssignmentCard ToCard(long version) => new()
    {
        Id = Id,
        AssociationId = AssociationId,
        AssociationName = AssociationName,
        AssociationKind = AssociationKind,
        CoHost = CoHost is { IsAccepted: true } ? CoHost : null,
        Version = version,
        Status = Status,
        PublishedAtUtc = PublishedAtUtc,
        Details = Details,
        Asked = [.. Asked.Select(asked => asked.Quality)],
        Occupancy = Places.Total(this),
        LastNewPersonAtUtc = LastNewPersonAtUtc,
        Figures = CardFigures.Of(this),
        FreedOccasions = Details.AsksBeforeStandingIn ? [] : Domain.StandIns.FreedOccasions.Of(this),
    };
}
