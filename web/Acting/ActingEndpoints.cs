using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Acting;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Grains.Access;
using Marknadsplatsen.Grains.Acting;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Privacy;
using Marknadsplatsen.Web.Supports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Acting;

/// <summary>
/// A coordinator does things for a person who is there or on the phone and has asked for it (DOMAIN section 5, U15):
/// it begins with a tick, is marked on every page, ends by itself, and ends with a sheet of what was done.
/// </summary>
internal static class ActingEndpoints
{
    public const string BeginRoute = "/tavla/stod/{person}/at";
    public const string SheetRoute = "/tavla/stod/{person}/gjort";
    public const string DonePath = "/tavla/at/klar";
    public const string AskedField = "bett";
    public const string TurnField = "tur";
    public const string MissingQuery = "fel";

    public static string BeginPath(string reference) => $"{DeskSupportEndpoints.Path(reference)}/at";

    public static async Task<IResult> Begin(string person, HttpContext http, IGrainFactory grains, AccessLogs logs)
    {
        if (await DeskSupportEndpoints.FindAsync(person, http, grains) is not { } state
            || await Visitors.ReadAsync(http) is not { Desk: { } desk, Coordinator: { } city })
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        var form = CommandForm.Of(http);
        if (form.Text(AskedField) != "ja")
        {
            return TypedResults.LocalRedirect($"{DeskSupportEndpoints.Path(person)}?{MissingQuery}={AskedField}#at");
        }

        // Before the turn: no log, no turn.
        await logs.NoteAsync([state.Participant], new AccessNote
        {
            Role = AccessRole.Coordinator,
            Who = desk.Name,
            Kind = AccessKind.Acted,
        });
        var turn = form.Command;
        if (!await grains.GetGrain<IActingGrain>(state.Participant.Value).Begin(
            new BeginActing { CommandId = turn, Member = desk.Member, Name = desk.Name }))
        {
            return Refusals.Missing();
        }

        ActingVisits.Begin(http, state.Participant, turn, city);
        return TypedResults.LocalRedirect(MineEndpoints.Path);
    }

    /// <summary>Ends the turn, and goes on to the sheet for the person.</summary>
    public static async Task<IResult> Done(HttpContext http, IGrainFactory grains)
    {
        if ((await Visitors.ReadAsync(http)).Coordinator is null)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        if (await ActingVisits.OfAsync(http) is not { } visit)
        {
            ActingVisits.End(http);
            return TypedResults.LocalRedirect(CaseEndpoints.Path);
        }

        await grains.GetGrain<IActingGrain>(visit.Participant.Value).End();
        ActingVisits.End(http);
        var path = DeskSupportEndpoints.Path(SupportName.ReferenceOf(visit.Participant));
        return TypedResults.LocalRedirect($"{path}/gjort?{TurnField}={visit.Turn}");
    }

    /// <summary>What was done in one turn, to print and hand over.</summary>
    public static async Task<IResult> Sheet(
        string person, HttpContext http, IGrainFactory grains, AccessLogs logs, ActingWords words)
    {
        PrivacyEndpoints.NeverKept(http);
        if (await DeskSupportEndpoints.FindAsync(person, http, grains) is not { } state
            || (await grains.GetGrain<IActingGrain>(state.Participant.Value).View()).State is not { } acting
            || acting.Turns.FirstOrDefault(turn => turn.Id.Value == http.Request.Query[TurnField]) is not { } turn)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        await DeskSupportEndpoints.NoteAsync(http, logs, state, AccessKind.SawSupport);
        return new RazorComponentResult<ActingSheetPage>(new
        {
            Turn = words.Of(turn),
            Back = DeskSupportEndpoints.Path(person),
        });
    }
}
