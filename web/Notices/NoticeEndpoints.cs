using System.Collections.Immutable;
using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Matching;
using Marknadsplatsen.Web.Participants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;
using AssignmentCard = Marknadsplatsen.Domain.Catalog.AssignmentCard;

namespace Marknadsplatsen.Web.Notices;

/// <summary>"Nytt till dig": what the person has been told, also while no page was open.</summary>
internal static class NoticeEndpoints
{
    public const string Path = "/nytt";
    public const string SeenPath = "/nytt/sett";
    public const string UpToField = "till";

    // What was seen long ago is found in the list of everything.
    private const int EarlierCountMax = 12;

    public static async Task<RazorComponentResult<NoticesPage>> Get(
        HttpContext http, People people, IGrainFactory grains, CatalogReplica catalog, Suggestions suggestions)
    {
        var person = await people.ReadAsync(http);
        var record = person.Id is { } id ? await grains.GetGrain<INoticeGrain>(id.Value).View() : new NoticeRecord();
        var notices = record.Notices.Where(notice => !person.IsKnown(notice.Assignment)).ToImmutableArray();
        var isSeen = notices.ToLookup(notice => notice.ToldAtUtc <= record.SeenUpToUtc);
        return new RazorComponentResult<NoticesPage>(new
        {
            View = new NoticesView
            {
                Person = person,
                New = Cards(isSeen[false]),
                Earlier = [.. Cards(isSeen[true]).Take(EarlierCountMax)],
                ShownUpTo = isSeen[false].Select(notice => notice.ToldAtUtc.ToString("O", CultureInfo.InvariantCulture))
                    .FirstOrDefault(),
                HasGone = notices.Any(notice => Open(notice.Assignment) is null),
            },
        });

        AssignmentCard? Open(AssignmentId assignment) =>
            catalog.Snapshot.Find(assignment) is { Status: AssignmentStatus.Open } card ? card : null;

        List<AssignmentCardView> Cards(IEnumerable<Notice> some) =>
            [.. some.Select(notice => Open(notice.Assignment)).OfType<AssignmentCard>()
                .Select(card => suggestions.Card(card, person))];
    }

    /// <summary>The person has seen what the page showed; what came after it stays new.</summary>
    public static async Task<RedirectHttpResult> Seen(HttpContext http, People people, IGrainFactory grains)
    {
        var person = await people.ReadAsync(http);
        if (person.Id is { } id
            && DateTimeOffset.TryParseExact(
                CommandForm.Of(http).Text(UpToField),
                "O",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var upTo))
        {
            await grains.GetGrain<INoticeGrain>(id.Value).Seen(upTo);
        }

        return TypedResults.LocalRedirect(Path);
    }
}
