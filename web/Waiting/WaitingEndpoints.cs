using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Marknadsplatsen.Web.Access;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Waiting;

/// <summary>One list of what waits, the oldest first: for an association, and for the coordinators.</summary>
internal static class WaitingEndpoints
{
    public const string HostPath = "/forening/att-svara";
    public const string DeskPath = "/tavla/att-svara";

    public static async Task<IResult> GetHost(
        string? sida, HttpContext http, IGrainFactory grains, City city, WaitingWords words, AccessNotes notes)
    {
        if ((await Visitors.ReadAsync(http)).Association is not { } association || !TryPage(sida, out var number))
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        var page = await grains.GetGrain<IWaitingGrain>(city.Municipality.Value).OfAssociation(association, number);
        await notes.ByAssociationAsync(http, Named(page));
        return Page(page, words, null);
    }

    public static async Task<IResult> GetDesk(
        string? sida, HttpContext http, IGrainFactory grains, WaitingWords words, AccessNotes notes)
    {
        if ((await Visitors.ReadAsync(http)).Coordinator is not { } municipality || !TryPage(sida, out var number))
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        var waiting = grains.GetGrain<IWaitingGrain>(municipality.Value);
        var page = await waiting.OfCoordinators(number);
        await notes.ByCoordinatorAsync(http, Named(page));
        await notes.CallSeenAsync(http, municipality, page.Items.Where(IsCall).Select(item => item.Reference));
        return Page(page, words, await waiting.WorkTimes());
    }

    /// <summary>Rows that name somebody, as the access log finds them.</summary>
    public static IEnumerable<(AssignmentId Assignment, string Reference)> Named(WaitingPage page) => page.Items
        .Where(item => item is { PersonReference: not null, Assignment: not null } && !IsCall(item))
        .Select(item => (item.Assignment!.Value, item.PersonReference!));

    /// <summary>Rows that name a person by what the coordinators call them over all assignments.</summary>
    private static bool IsCall(WaitingItem item) =>
        item.Kind is WaitingKind.FollowUp or WaitingKind.Coordinator or WaitingKind.Call or WaitingKind.Work;

    private static bool TryPage(string? typed, out int page)
    {
        page = string.IsNullOrEmpty(typed) ? 1 : PostForm.Number(typed) ?? 0;
        return page > 0;
    }

    private static RazorComponentResult<WaitingListPage> Page(WaitingPage page, WaitingWords words, WorkTimes? work) =>
        new(new
        {
            View = new WaitingView
            {
                IsHost = work is null,
                Work = work,
                Rows = [.. page.Items.Select(item => words.Of(item, work is null))],
                Count = page.Count,
                PageNumber = page.Page,
                PageCount = page.LastPage,
            },
        });
}
