using Marknadsplatsen.Domain.Acting;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Grains.Acting;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Marknadsplatsen.Web.Acting;

/// <summary>
/// What a coordinator does for a person is written down before it is done, so that nothing is done in silence. A form
/// that comes back to be put right is taken out again.
/// </summary>
internal sealed class ActingFilter(ActKind kind) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (await ActingVisits.OfAsync(http) is not { } visit)
        {
            return await next(context);
        }

        var act = ActOf(http);
        var turn = http.RequestServices.GetRequiredService<IGrainFactory>()
            .GetGrain<IActingGrain>(visit.Participant.Value);
        if (!await turn.Act(visit.Turn, visit.Member, act))
        {
            return ActingForms.Ended();
        }

        var answer = await next(context);
        if (IsRefused(answer) || ActingVisits.CameToNothing(http))
        {
            await turn.TakeBack(visit.Turn, act.CommandId);
        }

        return answer;
    }

    private ActingAct ActOf(HttpContext http)
    {
        var id = AssignmentId.TryParse(http.GetRouteValue("id") as string, null, out var named)
            ? named
            : (AssignmentId?)null;
        return new ActingAct
        {
            CommandId = CommandForm.Of(http).Exact,
            Kind = kind == ActKind.Other ? KindOf(http.GetRouteValue("step") as string) : kind,
            Assignment = id,
            Title = id is { } own
                ? http.RequestServices.GetRequiredService<CatalogReplica>().Snapshot.Find(own)?.Details.Title
                : null,
        };
    }

    private static ActKind KindOf(string? step) => step switch
    {
        "nej" => ActKind.No,
        "lamna" => ActKind.Left,
        "pausa" => ActKind.Paused,
        "fortsatt" => ActKind.Resumed,
        _ => ActKind.Other,
    };

    private static bool IsRefused(object? answer) => answer switch
    {
        INestedHttpResult nested => IsRefused(nested.Result),
        IStatusCodeHttpResult { StatusCode: >= StatusCodes.Status400BadRequest } => true,
        _ => false,
    };
}
