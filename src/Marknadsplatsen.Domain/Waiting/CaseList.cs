using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Teams;

namespace Marknadsplatsen.Domain.Waiting;

/// <summary>One page of those whom a coordinator is there for, and how many every coordinator has.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.CaseList")]
public sealed record CaseList
{
    /// <summary>At most <see cref="WaitingLists.PageLength"/>, whoever is asked first before the others.</summary>
    [Id(0)]
    [JsonPropertyName("cases")]
    public ImmutableArray<SupportCase> Cases { get; init; } = [];

    /// <summary>How many the coordinator is there for in all.</summary>
    [Id(1)]
    [JsonPropertyName("count")]
    public int Count { get; init; }

    /// <summary>The page that is shown, from 1.</summary>
    [Id(2)]
    [JsonPropertyName("page")]
    public int Page { get; init; } = 1;

    /// <summary>Every coordinator, the one with most before the others; at most <see cref="CountMax"/>.</summary>
    [Id(3)]
    [JsonPropertyName("caseloads")]
    public ImmutableArray<Caseload> Caseloads { get; init; } = [];

    /// <summary>Coordinators listed: chosen, more than any city has.</summary>
    public const int CountMax = 200;

    /// <summary>How many pages there are, at least 1.</summary>
    [JsonIgnore]
    public int LastPage => Math.Max(1, (Count + WaitingLists.PageLength - 1) / WaitingLists.PageLength);

    /// <summary>How many people the one whose page it is is the coordinator of.</summary>
    [Id(4)]
    [JsonPropertyName("ownCount")]
    public int OwnCount { get; init; }

    /// <summary>A page of one coordinator's people. Pure.</summary>
    /// <param name="all">Everybody who has a coordinator, in any order.</param>
    /// <param name="member">Whose page.</param>
    /// <param name="name">What they are called, for records from before accounts were in them.</param>
    /// <param name="page">From 1. A page after the last one is the last one.</param>
    /// <param name="now">The moment.</param>
    public static CaseList Of(
        IEnumerable<SupportCase> all, MemberId member, string name, int page, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        var cases = all.ToList();
        var own = cases.Where(one => one.IsOf(member, name, now))
            .OrderBy(one => one.NextAtUtc ?? DateTimeOffset.MaxValue)
            .ThenBy(one => one.Reference, StringComparer.Ordinal)
            .ToList();
        var whole = new CaseList
        {
            Count = own.Count,
            OwnCount = cases.Count(one => one.Coordinator.Is(member, name)),
            Caseloads = CaseloadsOf(cases, now),
        };
        var shown = Math.Min(page, whole.LastPage);
        return whole with
        {
            Page = shown,
            Cases = [.. own.Skip((shown - 1) * WaitingLists.PageLength).Take(WaitingLists.PageLength)],
        };
    }

    private static ImmutableArray<Caseload> CaseloadsOf(List<SupportCase> cases, DateTimeOffset now) =>
    [
        .. cases.SelectMany(one =>
                (SupportContact?[])[one.Coordinator, one.Deputy, one.LeavesAtUtc > now ? one.Leaving : null])
            .OfType<SupportContact>()
            .DistinctBy(contact => (contact.Member, contact.Member is null ? contact.Name : null))
            .Select(contact => new Caseload
            {
                Name = contact.Name,
                Member = contact.Member,
                OwnCount = cases.Count(one => IsSame(one.Coordinator, contact)),
                OtherCount = cases.Count(one => !IsSame(one.Coordinator, contact)
                    && (IsSame(one.Deputy, contact) || (one.LeavesAtUtc > now && IsSame(one.Leaving, contact)))),
            })
            .OrderByDescending(caseload => caseload.OwnCount)
            .ThenBy(caseload => caseload.Name, StringComparer.Ordinal)
            .Take(CountMax),
    ];

    private static bool IsSame(SupportContact? one, SupportContact other) =>
        one is not null && one.Member == other.Member && (one.Member is not null || one.Name == other.Name);
}
