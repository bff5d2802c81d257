using AssignmentCard = Marknadsplatsen.Domain.Catalog.AssignmentCard;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Hosts;
using Marknadsplatsen.Web.Participants;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Orleans;

namespace Marknadsplatsen.Web.Assignments;

/// <summary>The page of one assignment, and the page after a tap on it.</summary>
internal static class AssignmentEndpoints
{
    // What is shown instead of an assignment that is not there.
    private const int OthersCount = 3;

    public static async Task<Results<RazorComponentResult<AssignmentPage>, RazorComponentResult<MissingPage>>> Get(
        string id,
        HttpContext http,
        CatalogReplica catalog,
        People people,
        AssignmentPages pages,
        AssignmentWords words)
    {
        if (Find(id, catalog) is not { } card)
        {
            return Missing(catalog, words);
        }

        var view = await pages.OfAsync(card, await people.ReadAsync(http));
        return new RazorComponentResult<AssignmentPage>(new { View = view });
    }

    public static async Task<Results<RazorComponentResult<AnswerPage>, RazorComponentResult<MissingPage>>> Answer(
        string id,
        HttpContext http,
        CatalogReplica catalog,
        People people,
        EngagementWords engagements,
        AssignmentWords words,
        IGrainFactory grains)
    {
        var card = Find(id, catalog);
        var person = await people.ReadAsync(http);
        var own = AssignmentId.TryParse(id, null, out var assignment) ? person.EngagementIn(assignment) : null;
        if (card is null && own is null)
        {
            return Missing(catalog, words);
        }

        var view = new AnswerPageView
        {
            Assignment = assignment,
            Title = card?.Details.Title ?? own!.Title,
            Card = card,
            Code = AnswerCodes.Read(http.Request.Query[AnswerCodes.Field]),
            Engagement = own is null ? null : engagements.Of(own, person.State),
            Greeting = await Greetings.ForAsync(grains, card, own),
            IsSaved = person.HasSaved(assignment),
            IsTaken = own?.Engagement.IsTaken == true,
            IsOpen = own is { Engagement.IsClosed: false },
            WaitsForCard = own is { Engagement: { IsUnconfirmed: true, State: EngagementState.Interested } }
                && card is { Details: { IsWork: false, AcceptsDirectly: true } }
                && card.PlacesWord != Domain.Catalog.PlacesWord.Full,
        };
        return new RazorComponentResult<AnswerPage>(new { View = view });
    }

    /// <summary>An address that only takes forms, opened by hand or by a reload: back to the assignment.</summary>
    public static RedirectHttpResult Back(string id) =>
        TypedResults.LocalRedirect(
            AssignmentId.TryParse(id, null, out var known) ? AssignmentWords.Href(known) : "/hitta");

    public static RazorComponentResult<MissingPage> Missing(CatalogReplica catalog, AssignmentWords words)
    {
        var others = catalog.Snapshot.Search.Find(new(), 1, OthersCount).Cards;
        return new RazorComponentResult<MissingPage>(new { Others = others.Select(card => words.Card(card)).ToArray() })
        {
            StatusCode = StatusCodes.Status404NotFound,
        };
    }

    public static AssignmentCard? Find(string id, CatalogReplica catalog) =>
        AssignmentId.TryParse(id, null, out var assignment) ? catalog.Snapshot.Find(assignment) : null;
}
