using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>
/// Where a coordinator frees the places of people without a card, many assignments at once (DOMAIN 6.9). The list is
/// read from the store: it is asked for when something is wrong, and wakes no grain.
/// </summary>
internal static class HoardEndpoints
{
    public const string Path = "/tavla/utan-kort";

    /// <summary>The assignments that were ticked.</summary>
    public const string Field = "uppdrag";

    /// <summary>Assignments cleared by one form; the next ones are on the page that follows.</summary>
    public const int ReleaseCountMax = 200;

    public static async Task<IResult> Get(HttpContext http, IFactScan facts)
    {
        if ((await Visitors.ReadAsync(http)).Coordinator is not { } municipality)
        {
            return Closed();
        }

        var released = int.TryParse(http.Request.Query["klart"], CultureInfo.InvariantCulture, out var done)
            ? Math.Clamp(done, 0, ReleaseCountMax)
            : (int?)null;
        var rows = new List<HoardView.Row>();
        await foreach (var fact in facts.ReadAllAsync<AssignmentRecord>("assignment", http.RequestAborted))
        {
            var state = fact.State.State;
            if (state?.Municipality == municipality && Unconfirmed(state) is > 0 and var count)
            {
                rows.Add(new HoardView.Row(state.Id, state.Details.Title, state.AssociationName, count));
            }
        }

        var view = new HoardView(
            [.. rows.OrderByDescending(row => row.Unconfirmed).ThenBy(row => row.Title, StringComparer.CurrentCulture)],
            released);
        return new RazorComponentResult<HoardPage>(new { View = view });
    }

    public static async Task<IResult> Post(HttpContext http, IGrainFactory grains)
    {
        if ((await Visitors.ReadAsync(http)).Coordinator is not { } municipality)
        {
            return Closed();
        }

        var form = CommandForm.Of(http);
        var released = 0;
        foreach (var text in form.Texts(Field).Distinct(StringComparer.Ordinal).Take(ReleaseCountMax))
        {
            if (AssignmentId.TryParse(text, null, out var id) && await IsHereAsync(grains, id, municipality))
            {
                var command = new ReleaseUnconfirmed { CommandId = form.Command };
                var outcome = await grains.GetGrain<IAssignmentGrain>(id.Value).Release(command);
                released += outcome is HostOutcome.Changed ? 1 : 0;
            }
        }

        return TypedResults.LocalRedirect($"{Path}?klart={released.ToString(CultureInfo.InvariantCulture)}");
    }

    private static async Task<bool> IsHereAsync(IGrainFactory grains, AssignmentId id, MunicipalityCode municipality) =>
        (await grains.GetGrain<IAssignmentGrain>(id.Value).View())?.State.Municipality == municipality;

    private static int Unconfirmed(AssignmentState state) => state.Engagements.Values.Count(engagement =>
        engagement.IsUnconfirmed && (engagement.IsTaken || engagement.IsHeld));

    private static RazorComponentResult<ErrorPage> Closed() => new(new { Kind = ErrorKind.Closed })
    {
        StatusCode = StatusCodes.Status401Unauthorized,
    };
}
