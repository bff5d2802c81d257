using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// What a person says yes to: when, where, how much and what is asked for. A change of it is asked about again.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AssignmentTerms")]
public sealed record AssignmentTerms
{
    /// <summary>The time is agreed with the person.</summary>
    [Id(0)]
    [JsonPropertyName("isFlexible")]
    public bool IsFlexible { get; init; }

    /// <summary>When; only the person's own session when sessions have places of their own.</summary>
    [Id(1)]
    [JsonPropertyName("sessions")]
    public ImmutableArray<Session> Sessions { get; init; } = [];

    /// <summary>How long a week.</summary>
    [Id(2)]
    [JsonPropertyName("hoursPerWeek")]
    public required Hours HoursPerWeek { get; init; }

    /// <summary>Where in the city.</summary>
    [Id(3)]
    [JsonPropertyName("area")]
    public required AreaId Area { get; init; }

    /// <summary>What it asks for.</summary>
    [Id(4)]
    [JsonPropertyName("demands")]
    public required Demands Demands { get; init; }

    /// <summary>The place of somebody else that it is at; null at the association's own.</summary>
    [Id(5)]
    [JsonPropertyName("hostedAt")]
    public HostedAt? HostedAt { get; init; }

    /// <summary>The association that hosts it as well; null for nobody.</summary>
    [Id(6)]
    [JsonPropertyName("coHostName")]
    public string? CoHostName { get; init; }

    /// <summary>The terms for somebody in <paramref name="session"/>, or for everybody.</summary>
    public static AssignmentTerms Of(AssignmentDetails details, SessionId? session)
    {
        ArgumentNullException.ThrowIfNull(details);
        return new AssignmentTerms
        {
            IsFlexible = details.IsFlexible,
            // How many places there are is nobody's term.
            Sessions =
            [
                .. details.Sessions.Where(candidate => session is null || candidate.Id == session)
                    .Select(candidate => candidate with { Places = null, TakenOutside = 0 }),
            ],
            HoursPerWeek = details.HoursPerWeek,
            Area = details.Area,
            Demands = details.Demands,
            HostedAt = details.HostedAt,
        };
    }

    /// <summary>Whether the times are the same, in whatever order.</summary>
    public bool HasTimesOf(AssignmentTerms other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsFlexible == other.IsFlexible && HoursPerWeek == other.HoursPerWeek
            && Times().SetEquals(other.Times());
    }

    /// <summary>
    /// Whether nothing differs that somebody who said yes to these is to be asked about, when <paramref name="now"/> is
    /// how it is. That fewer host it than before asks nothing of anybody.
    /// </summary>
    public bool IsSameAs(AssignmentTerms now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return HasTimesOf(now) && Area == now.Area && HostedAt == now.HostedAt && Demands == now.Demands
            && (now.CoHostName is null || now.CoHostName == CoHostName);
    }

    private HashSet<(DayOfWeek? Day, DateOnly? Date, TimeOnly Start, TimeOnly End, string Zone)> Times() =>
        [.. Sessions.Select(session =>
            (session.Weekday, session.Date, session.Start, session.End, session.TimeZone))];
}
