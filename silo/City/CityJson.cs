using System.Text.Json;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Silo.City;

/// <summary>
/// The shape of a city file, before anything in it has been checked. What the product does not use is skipped.
/// </summary>
internal sealed record CityJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public MetaJson Meta { get; init; } = new("");

    public required VocabularyJson Vocab { get; init; }

    public IReadOnlyList<AssociationJson> Associations { get; init; } = [];

    public IReadOnlyList<AssignmentJson> Assignments { get; init; } = [];

    public IReadOnlyList<PersonaJson> Personas { get; init; } = [];

    public IReadOnlyList<CoordinatorJson> Coordinators { get; init; } = [];

    public static CityJson Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<CityJson>(json, Options)
                ?? throw new InvalidDataException("The city file is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"The city file cannot be read: {exception.Message}", exception);
        }
    }

    internal sealed record MetaJson(string NoticeSv);

    internal sealed record NamedJson(
        string Id,
        string? NameSv = null,
        string? RuleSv = null,
        IReadOnlyDictionary<string, string>? Words = null)
    {
        public string Name => NameSv ?? RuleSv ?? Id;
    }

    internal sealed record AreaJson(string Id, string NameSv, double ApproxLat, double ApproxLon);

    internal sealed record VocabularyJson(
        IReadOnlyList<AreaJson> Areas,
        IReadOnlyList<NamedJson> Categories,
        IReadOnlyList<NamedJson> Supports,
        IReadOnlyList<NamedJson> Accessibility,
        IReadOnlyList<NamedJson> DerivedMustHaves,
        IReadOnlyList<NamedJson> Languages);

    internal sealed record AssociationJson(
        string Id,
        string Name,
        AssociationKind Kind,
        string Area,
        string DescriptionSv,
        bool Fictional);

    internal sealed record SessionJson(string Day, TimeOnly Start, TimeOnly End);

    internal sealed record AssignmentJson
    {
        public required string Id { get; init; }

        public required string AssociationId { get; init; }

        public required string TitleSv { get; init; }

        public required string TextSv { get; init; }

        public required string Category { get; init; }

        public required AssignmentKind Kind { get; init; }

        public required StepLevel StepLevel { get; init; }

        public required string Setting { get; init; }

        public required string Area { get; init; }

        public required bool FlexibleTime { get; init; }

        public required IReadOnlyList<SessionJson> Sessions { get; init; }

        public required Hours HoursPerWeek { get; init; }

        public int? Places { get; init; }

        public int PlacesTaken { get; init; }

        public int? DurationWeeks { get; init; }

        public required bool CanAcceptDirectly { get; init; }

        public required string DecidedBy { get; init; }

        public required bool Paid { get; init; }

        public required Demands Demands { get; init; }

        public required IReadOnlyList<string> Supports { get; init; }

        public required IReadOnlyList<string> Accessibility { get; init; }

        public IReadOnlyList<string> Unanswered { get; init; } = [];

        public required IReadOnlyList<string> Languages { get; init; }

        public HouseRule? HouseRule { get; init; }

        public required InsuredBy Insurance { get; init; }

        public required bool DoesNotReplacePaidStaff { get; init; }

        public IReadOnlyList<string> LeadsTo { get; init; } = [];

        public HostedAt? HostedAt { get; init; }

        public WorkPlan? WorkPlan { get; init; }

        public required int PublishedDaysAgo { get; init; }
    }

    internal sealed record PersonaJson(string Id, string Alias, ProfileJson Profile);

    internal sealed record ProfileJson
    {
        public IReadOnlyList<string> Interests { get; init; } = [];

        public IReadOnlyList<TimeBucket> TimeOfDay { get; init; } = [];

        public double? MaxHoursPerWeek { get; init; }

        public string? Area { get; init; }

        public double? MaxKm { get; init; }

        public IReadOnlyList<string> MustHave { get; init; } = [];

        public IReadOnlyList<string> NiceToHave { get; init; } = [];

        public IReadOnlyList<string> Languages { get; init; } = [];

        public bool OpenToWorkSteps { get; init; }

        public bool? HasDrivingLicence { get; init; }

        public HouseRule? AvoidHouse { get; init; }
    }

    internal sealed record CoordinatorJson(string Id, string TitleSv, IReadOnlyList<string> Areas);
}
