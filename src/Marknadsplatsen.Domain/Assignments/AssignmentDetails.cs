using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>What an assignment is, as its association wrote it. Holds nothing about who takes part.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AssignmentDetails")]
public sealed record AssignmentDetails
{
    /// <summary>At most 80 characters.</summary>
    [Id(0)]
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    /// <summary>At most 600 characters.</summary>
    [Id(1)]
    [JsonPropertyName("text")]
    public required string Text { get; init; }

    /// <summary>What it is about.</summary>
    [Id(2)]
    [JsonPropertyName("category")]
    public required CategoryId Category { get; init; }

    /// <summary>The sort of relation.</summary>
    [Id(3)]
    [JsonPropertyName("kind")]
    public AssignmentKind Kind { get; init; }

    /// <summary>How much it is.</summary>
    [Id(4)]
    [JsonPropertyName("step")]
    public StepLevel Step { get; init; }

    /// <summary>Who meets there.</summary>
    [Id(5)]
    [JsonPropertyName("setting")]
    public AssignmentSetting Setting { get; init; }

    /// <summary>Where in the city.</summary>
    [Id(6)]
    [JsonPropertyName("area")]
    public required AreaId Area { get; init; }

    /// <summary>The time is agreed with the person; there are no sessions then.</summary>
    [Id(7)]
    [JsonPropertyName("isFlexible")]
    public bool IsFlexible { get; init; }

    /// <summary>When, at most 21.</summary>
    [Id(8)]
    [JsonPropertyName("sessions")]
    public ImmutableArray<Session> Sessions { get; init; } = [];

    /// <summary>How long a week.</summary>
    [Id(9)]
    [JsonPropertyName("hoursPerWeek")]
    public required Hours HoursPerWeek { get; init; }

    /// <summary>How many people are wanted; null for an open activity without a limit.</summary>
    [Id(10)]
    [JsonPropertyName("places")]
    public int? Places { get; init; }

    /// <summary>People who came another way, part of taken. The association edits it.</summary>
    [Id(11)]
    [JsonPropertyName("takenOutside")]
    public int TakenOutside { get; init; }

    /// <summary>How many weeks it lasts, or null when open-ended.</summary>
    [Id(12)]
    [JsonPropertyName("durationWeeks")]
    public int? DurationWeeks { get; init; }

    /// <summary>A person's yes is enough while places are free.</summary>
    [Id(13)]
    [JsonPropertyName("acceptsDirectly")]
    public bool AcceptsDirectly { get; init; }

    /// <summary>Who decides.</summary>
    [Id(14)]
    [JsonPropertyName("decidedBy")]
    public Decider DecidedBy { get; init; }

    /// <summary>Whether there is pay.</summary>
    [Id(15)]
    [JsonPropertyName("isPaid")]
    public bool IsPaid { get; init; }

    /// <summary>What it asks for.</summary>
    [Id(16)]
    [JsonPropertyName("demands")]
    public required Demands Demands { get; init; }

    /// <summary>Supports the host gives.</summary>
    [Id(17)]
    [JsonPropertyName("supports")]
    public ImmutableArray<QualityId> Supports { get; init; } = [];

    /// <summary>How accessible the place is.</summary>
    [Id(18)]
    [JsonPropertyName("accessibility")]
    public ImmutableArray<QualityId> Accessibility { get; init; } = [];

    /// <summary>Qualities the host has not answered, which is not the same as no.</summary>
    [Id(19)]
    [JsonPropertyName("unanswered")]
    public ImmutableArray<QualityId> Unanswered { get; init; } = [];

    /// <summary>Languages spoken there.</summary>
    [Id(20)]
    [JsonPropertyName("languages")]
    public ImmutableArray<LanguageCode> Languages { get; init; } = [];

    /// <summary>The rule of the house, or null.</summary>
    [Id(21)]
    [JsonPropertyName("houseRule")]
    public HouseRule? HouseRule { get; init; }

    /// <summary>Who insures.</summary>
    [Id(22)]
    [JsonPropertyName("insurance")]
    public InsuredBy Insurance { get; init; }

    /// <summary>The host has affirmed that nobody paid is replaced.</summary>
    [Id(23)]
    [JsonPropertyName("doesNotReplacePaidStaff")]
    public bool DoesNotReplacePaidStaff { get; init; }

    /// <summary>Assignments that may be a next step.</summary>
    [Id(24)]
    [JsonPropertyName("leadsTo")]
    public ImmutableArray<AssignmentId> LeadsTo { get; init; } = [];

    /// <summary>Who meets the person, where and with what, at most 280 characters; null when not told.</summary>
    [Id(25)]
    [JsonPropertyName("firstVisit")]
    public string? FirstVisit { get; init; }

    /// <summary>Days when it is closed, at most <see cref="ClosureRules.CountMax"/>.</summary>
    [Id(26)]
    [JsonPropertyName("closures")]
    public ImmutableArray<Closure> Closures { get; init; } = [];

    /// <summary>It is closed on public holidays, and on the eves that are kept as one.</summary>
    [Id(27)]
    [JsonPropertyName("closedOnHolidays")]
    public bool ClosedOnHolidays { get; init; }

    /// <summary>The place of somebody else that it is at; null at the association's own.</summary>
    [Id(28)]
    [JsonPropertyName("hostedAt")]
    public HostedAt? HostedAt { get; init; }

    /// <summary>Who shows the work, and what is learnt; null unless it is work training.</summary>
    [Id(29)]
    [JsonPropertyName("workPlan")]
    public WorkPlan? WorkPlan { get; init; }

    /// <summary>The same for the same content, so that a form sent twice is known again.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(this)));

    /// <summary>The same while nothing that an edit changes has changed; it leaves the places alone.</summary>
    public string EditFingerprint() => (this with
    {
        Places = null,
        TakenOutside = 0,
        Sessions = [.. Sessions.Select(session => session with { Places = null, TakenOutside = 0 })],
    }).Fingerprint();

    /// <summary>Whether the kind is work, where interest is registered and others decide (DOMAIN 6.9).</summary>
    [JsonIgnore]
    public bool IsWork =>
        Kind is AssignmentKind.WorkTraining or AssignmentKind.ProtectedPublicEmployment or AssignmentKind.Employment;

    /// <summary>
    /// How many guests one person counts: to a visit come groups, so a number is of use there (DOMAIN row 8); elsewhere
    /// it is only told whether somebody comes along. Chosen.
    /// </summary>
    [JsonIgnore]
    public int GuestCountMax => Kind == AssignmentKind.StudyVisit ? 4 : 1;

    /// <summary>Whether there is an employer: not to come is then for the two of them to agree on.</summary>
    [JsonIgnore]
    public bool IsEmployment => Kind is AssignmentKind.ProtectedPublicEmployment or AssignmentKind.Employment;

    /// <summary>Whether a human being, a paper or a promise comes before somebody new comes once.</summary>
    [JsonIgnore]
    public bool AsksBeforeStandingIn =>
        IsWork || !AcceptsDirectly || Demands is { RegisterExtract: true } or { ConfidentialityPledge: true };

    /// <summary>Whether it is an open activity: no limit, no sign-up.</summary>
    [JsonIgnore]
    public bool IsOpenActivity => Places is null && Sessions.All(session => session.Places is null);
}
