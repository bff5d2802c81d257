using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Associations;
using Microsoft.Extensions.Options;
using Orleans;

namespace Marknadsplatsen.Web.Drafts;

/// <summary>
/// Tells, while an assignment is written, how many it would fit. A word and never a number: below
/// <see cref="SomeFrom"/> people the word is always the same, whether it is nobody or nearly so many (DOMAIN 6.7).
/// </summary>
internal sealed class FitScale(IGrainFactory grains, City city, IOptions<MatchOptions> matching)
{
    /// <summary>
    /// From so many people on the word is "some": twice the least count that DOMAIN 6.7 lets anybody see.
    /// </summary>
    public const int SomeFrom = 10;

    /// <summary>From so many people on the word is "many": chosen, more than any assignment needs.</summary>
    public const int ManyFrom = 50;

    private const string QualityDemand = "Qualities";

    /// <summary>The word for an assignment, and the demand that keeps most people out.</summary>
    public Task<FitView> OfAsync(AssociationState association, AssignmentDetails details)
    {
        ArgumentNullException.ThrowIfNull(association);
        var card = new AssignmentCard
        {
            Id = new AssignmentId("prov"),
            AssociationId = association.Id,
            AssociationName = association.Name,
            AssociationKind = association.Kind,
            Status = AssignmentStatus.Open,
            Details = details,
            Occupancy = new Occupancy { Places = details.Places },
        };
        return OfAsync(association.Municipality, card);
    }

    /// <summary>
    /// The same for an assignment of the municipality that is there; those who have to do with it do not count.
    /// </summary>
    public async Task<FitView> OfAsync(MunicipalityCode municipality, AssignmentCard card)
    {
        var count = await CountAsync(municipality, card);
        var word = WordOf(count);
        var relaxed = await Task.WhenAll(Relaxed(card.Details)
            .Select(async each => (
                each.Demand, Count: await CountAsync(municipality, card with { Details = each.Details }))));
        var most = relaxed.Where(each => WordOf(each.Count) != word).OrderByDescending(each => each.Count)
            .ThenBy(each => each.Demand, StringComparer.Ordinal)
            .Select(each => each.Demand)
            .FirstOrDefault();
        return new FitView(
            word, most, most == QualityDemand ? await MostAskedAsync(municipality, card, word) : null);
    }

    /// <summary>A form that is not finished, with what nobody is kept out by filled in.</summary>
    public static PostForm Filled(PostForm form) => form with
    {
        Title = form.Title ?? "-",
        Text = form.Text ?? "-",
        Places = form.Places ?? "1",
        Direct = form.Direct ?? "yes",
        QualitiesAnswered = form.QualitiesAnswered ?? "no",
        Insurance = form.Insurance ?? ApiNames<InsuredBy>.Of(InsuredBy.City),
        ReplacesNobody = true,
    };

    /// <summary>The word for a count.</summary>
    public static string WordOf(int count) => count switch
    {
        >= ManyFrom => "Many",
        >= SomeFrom => "Some",
        _ => "Few",
    };

    /// <summary>The same assignment without one of its demands each.</summary>
    private IEnumerable<(string Demand, AssignmentDetails Details)> Relaxed(AssignmentDetails details)
    {
        if (!details.IsFlexible)
        {
            yield return ("Time", details with { IsFlexible = true, Sessions = [], Places = details.Places ?? 1 });
        }

        if (details.HoursPerWeek.Min > 0)
        {
            var fewer = new Hours { Min = 0, Max = details.HoursPerWeek.Max };
            yield return ("Hours", details with { HoursPerWeek = fewer });
        }

        if (details.Demands.Swedish != default)
        {
            yield return ("Language", details with { Demands = details.Demands with { Swedish = default } });
        }

        if (details.Demands.DrivingLicence)
        {
            yield return ("Licence", details with { Demands = details.Demands with { DrivingLicence = false } });
        }

        var vocabulary = city.Vocabulary;
        ImmutableArray<QualityId> all = [.. vocabulary.Supports.Concat(vocabulary.Accessibility).Select(one => one.Id)];
        if (all.Any(id => !details.Supports.Contains(id) && !details.Accessibility.Contains(id)))
        {
            yield return (QualityDemand, details with
            {
                Supports = [.. vocabulary.Supports.Select(one => one.Id)],
                Accessibility = [.. vocabulary.Accessibility.Select(one => one.Id)],
                Unanswered = [],
            });
        }
    }

    /// <summary>
    /// The quality that most people must have and the place does not offer. Named only when it alone takes the
    /// assignment to another word, so that it never tells of a handful.
    /// </summary>
    private async Task<QualityId?> MostAskedAsync(MunicipalityCode municipality, AssignmentCard card, string word)
    {
        var (details, vocabulary) = (card.Details, city.Vocabulary);
        var offering = vocabulary.Supports
            .Where(one => !details.Supports.Contains(one.Id))
            .Select(one => (one.Id, Details: details with { Supports = details.Supports.Add(one.Id) }))
            .Concat(vocabulary.Accessibility
                .Where(one => !details.Accessibility.Contains(one.Id))
                .Select(one => (one.Id, Details: details with { Accessibility = details.Accessibility.Add(one.Id) })));
        var counted = await Task.WhenAll(offering.Select(async each => (each.Id, Count: await CountAsync(
            municipality,
            card with { Details = each.Details with { Unanswered = details.Unanswered.Remove(each.Id) } }))));
        return counted.Where(each => WordOf(each.Count) != word)
            .OrderByDescending(each => each.Count)
            .ThenBy(each => each.Id.Value, StringComparer.Ordinal)
            .Select(each => (QualityId?)each.Id)
            .FirstOrDefault();
    }

    private async Task<int> CountAsync(MunicipalityCode municipality, AssignmentCard card)
    {
        var parts = await Task.WhenAll(Enumerable.Range(0, matching.Value.PartitionCount).Select(partition =>
            grains.GetGrain<IMatchGrain>(MatchPartitions.KeyOf(municipality.Value, partition))
                .Candidates(card, ManyFrom)));
        return parts.Sum(part => part.People.Length);
    }
}
