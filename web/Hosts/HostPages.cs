using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Hosts;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Hosts;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Marks;
using Marknadsplatsen.Web.Pictures;
using Orleans;

namespace Marknadsplatsen.Web.Hosts;

/// <summary>
/// Puts an association's public page together. Its assignments come from this process' own catalogue; only its words
/// and its name are asked for.
/// </summary>
internal sealed class HostPages(
    IGrainFactory grains,
    CatalogReplica catalog,
    AssignmentWords words,
    QualityWords qualities,
    MarkShelf marks,
    PictureShelf pictures)
{
    /// <summary>Cards on the page: chosen, more is a list of its own.</summary>
    public const int CardCountMax = 50;

    /// <summary>Where it is.</summary>
    public static string Href(AssociationId id) => $"/foreningar/{id}";

    /// <summary>
    /// The page; null when there is no such association, or none that a coordinator has verified.
    /// </summary>
    public async Task<HostPageView?> FindAsync(string id)
    {
        if (!AssociationId.TryParse(id, null, out var known)
            || await grains.GetGrain<IAssociationGrain>(known.Value).View() is not { IsVerified: true } association)
        {
            return null;
        }

        var host = await grains.GetGrain<IHostGrain>(known.Value).View();
        var cards = catalog.Snapshot.Cards.Where(card => card.IsHostedBy(known))
            .OrderByDescending(card => card.PublishedAtUtc)
            .ThenBy(card => card.Id.Value, StringComparer.Ordinal)
            .Take(CardCountMax)
            .ToList();
        return new HostPageView
        {
            Id = known,
            Name = association.Name,
            Description = association.Description,
            Page = association.IsLookedAt ? new HostPage() : host.Page,
            AnswerTime = host.AnswerTime,
            Mark = marks.Of(known),
            Pictures = pictures.Of(known, null),
            Offers = [.. cards.SelectMany(card => qualities.Everything(card.Details)).Distinct()],
            Open = [.. cards.Select(card => words.Card(card))],
        };
    }
}
