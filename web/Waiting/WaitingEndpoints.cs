using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Desk;
using Marknadsplatsen.Grains.Drafts;
using Marknadsplatsen.Grains.Entries;
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
        return Page(ViewOf(page, [.. page.Items.Select(item => words.Of(item, isHost: true))]));
    }

    public static async Task<IResult> GetDesk(
        string? sort,
        string? sida,
        string? svar,
        HttpContext http,
        IGrainFactory grains,
        WaitingWords words,
        AccessNotes notes)
    {
        WaitingKind? kind = ApiNames<WaitingKind>.TryParse(sort, out var named) ? named : null;
        if ((await Visitors.ReadAsync(http)).Coordinator is not { } municipality
            || !TryPage(sida, out var number)
            || (kind is null && !string.IsNullOrEmpty(sort)))
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        var waiting = grains.GetGrain<IWaitingGrain>(municipality.Value);
        var page = await waiting.OfCoordinators(number, kind);
        await notes.ByCoordinatorAsync(http, Named(page));
        await notes.CallSeenAsync(http, municipality, page.Items.Where(IsCall).Select(item => item.Reference));
        var rows = page.Items.Select(item => RowAsync(item, municipality, grains, words));
        return Page(ViewOf(page, await Task.WhenAll(rows)) with
        {
            Work = await waiting.WorkTimes(),
            Desk = await grains.GetGrain<IDeskGrain>(municipality.Value).Read(null, 1),
            Kind = kind,
            Answer = svar,
        });
    }

    /// <summary>A coordinator has talked with an association about what it has begun to write.</summary>
    public static async Task<IResult> Called(string id, HttpContext http, IGrainFactory grains)
    {
        if ((await Visitors.ReadAsync(http)).Coordinator is not { } municipality
            || !AssociationId.TryParse(id, null, out var association)
            || (await grains.GetGrain<IAssociationGrain>(association.Value).View())?.Municipality != municipality)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        await grains.GetGrain<IDraftBookGrain>(association.Value).Called();
        return TypedResults.LocalRedirect($"{Href(WaitingKind.Draft, 1)}&svar=klart");
    }

    /// <summary>The address of a page of one sort, or of all.</summary>
    public static string Href(WaitingKind? kind, int page) => string.Create(
        CultureInfo.InvariantCulture,
        $"{DeskPath}?sort={(kind is { } own ? ApiNames<WaitingKind>.Of(own) : "")}&sida={page}");

    /// <summary>Where a coordinator says that an association's draft has been talked about.</summary>
    public static string CalledPath(string association) => $"{DeskPath}/utkast/{association}";

    // Only a draft is known by nothing but whose it is.
    private static async Task<WaitingRow> RowAsync(
        WaitingItem item, MunicipalityCode municipality, IGrainFactory grains, WaitingWords words)
    {
        var row = words.Of(item, isHost: false);
        if (row.DraftOf is not { } id || await grains.GetGrain<IAssociationGrain>(id).View() is not { } association)
        {
            return row;
        }

        var entry = await grains.GetGrain<IEntryGrain>(municipality.Value).Find(association.Id);
        return words.WithHost(row, association.Name, entry?.Reach);
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

    private static WaitingView ViewOf(WaitingPage page, IReadOnlyList<WaitingRow> rows) => new()
    {
        Rows = rows,
        Page = page,
        Count = page.Count,
        PageNumber = page.Page,
        PageCount = page.LastPage,
    };

    private static RazorComponentResult<WaitingListPage> Page(WaitingView view) => new(new { View = view });
}
