using System.Collections.Immutable;
using Marknadsplatsen.Domain.Catalog;

namespace Marknadsplatsen.Domain.Alarms;

/// <summary>One look over all assignments of a municipality.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AlarmLook")]
public sealed record AlarmLook
{
    /// <summary>What is at risk now.</summary>
    [Id(0)]
    public ImmutableArray<AlarmRisk> Risks { get; init; } = [];

    /// <summary>Where somebody new has come lately.</summary>
    [Id(1)]
    public ImmutableArray<NewPerson> NewPeople { get; init; } = [];

    /// <summary>The look at these assignments.</summary>
    /// <param name="cards">The latest value of each.</param>
    /// <param name="now">The moment.</param>
    /// <param name="zone">Whose day counts.</param>
    public static AlarmLook Of(IEnumerable<AssignmentCard> cards, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(cards);
        var (risks, people) = (ImmutableArray.CreateBuilder<AlarmRisk>(), ImmutableArray.CreateBuilder<NewPerson>());
        foreach (var card in cards)
        {
            if (AlarmRules.Of(card, now, zone) is { } rule && risks.Count < AlarmRules.RiskCountMax)
            {
                risks.Add(new AlarmRisk(card.Id, rule));
            }

            if (card.LastNewPersonAtUtc is { } at && at > now - AlarmRules.LooksBack)
            {
                people.Add(new NewPerson(card.Id, at));
            }
        }

        return new AlarmLook { Risks = risks.ToImmutable(), NewPeople = people.ToImmutable() };
    }
}
