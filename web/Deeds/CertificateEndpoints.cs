using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Deeds;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Privacy;
using Marknadsplatsen.Web.Sharing;
using Marknadsplatsen.Web.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Deeds;

/// <summary>A person's own certificate about one assignment.</summary>
internal static class CertificateEndpoints
{
    public const string Route = "/mina/intyg/{id}";
    public const string StepField = "steg";
    public const string RevisionField = "version";
    public const string EditQuery = "andra";
    public const string ChangedQuery = "andrat";

    /// <summary>The step that is no button: the form is saved.</summary>
    public const string WriteStep = "write";

    /// <summary>Where the certificate about an assignment is.</summary>
    public static string Path(AssignmentId assignment) => $"/mina/intyg/{assignment}";

    public static async Task<IResult> Get(
        string id,
        HttpContext http,
        People people,
        IGrainFactory grains,
        AccountSecrets secrets,
        MomentWords moments,
        City city)
    {
        PrivacyEndpoints.NeverKept(http);
        if (await FindAsync(id, http, people, grains) is not { } found)
        {
            return Refusals.Missing();
        }

        await grains.GetGrain<IDeedGrain>(found.Who.Value).Seen();
        var view = ViewOf(found, http, secrets, moments, city);
        return Page(view with
        {
            IsForm = found.Known is null || http.Request.Query[EditQuery].Count > 0,
            HasChanged = http.Request.Query[ChangedQuery].Count > 0,
        });
    }

    public static async Task<IResult> Post(
        string id,
        HttpContext http,
        People people,
        IGrainFactory grains,
        AccountSecrets secrets,
        MomentWords moments,
        City city,
        Texts texts)
    {
        PrivacyEndpoints.NeverKept(http);
        if (await FindAsync(id, http, people, grains) is not { } found)
        {
            return Refusals.Missing();
        }

        var form = CommandForm.Of(http);
        var grain = grains.GetGrain<IDeedGrain>(found.Who.Value);
        if (form.Text(StepField) == WriteStep)
        {
            var fields = CertificateFields.Read(form);
            var errors = fields.Errors(texts);
            if (errors.Count == 0)
            {
                var written = await grain.Write(fields.ToCommand(form.Command, city.Municipality, found.Assignment));
                errors = Problem(written, texts);
            }

            return errors.Count == 0
                ? TypedResults.LocalRedirect(Path(found.Assignment))
                : Page(ViewOf(found, http, secrets, moments, city) with
                {
                    IsForm = true,
                    Fields = fields,
                    Errors = errors,
                    Command = form.Command,
                });
        }

        if (!ApiNames<CertificateStep>.TryParse(form.Text(StepField), out var step))
        {
            return TypedResults.LocalRedirect(Path(found.Assignment));
        }

        return await StepAsync(found, step, form, grain, secrets);
    }

    /// <summary>The revision that whoever sent a form had read; 0 for none.</summary>
    public static long RevisionOf(CommandForm form) =>
        long.TryParse(form.Text(RevisionField), NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            ? read
            : 0;

    private static async Task<RedirectHttpResult> StepAsync(
        Found found, CertificateStep step, CommandForm form, IDeedGrain grain, AccountSecrets secrets)
    {
        var outcome = await grain.Take(new TakeCertificateStep
        {
            CommandId = form.Command,
            Assignment = found.Assignment,
            From = OwnerRole.Participant,
            Step = step,
            Revision = RevisionOf(form),
            Key = step == CertificateStep.Approve
                ? secrets.CertificateKey(secrets.CertificateCode(found.Who, form.Command))
                : null,
        });
        return TypedResults.LocalRedirect((outcome, step) switch
        {
            (DeedOutcome.Changing, _) => $"{Path(found.Assignment)}?{ChangedQuery}=ja",
            (DeedOutcome.Changed, CertificateStep.Remove) => DeedEndpoints.Path,
            _ => Path(found.Assignment),
        });
    }

    private static IReadOnlyList<FormError> Problem(DeedOutcome outcome, Texts texts) => outcome switch
    {
        DeedOutcome.Changed => [],
        DeedOutcome.TooMany =>
            [new FormError(CertificateFields.WordsField, texts["Certificate.TooMany", CertificateRules.CountMax])],
        _ => [new FormError(CertificateFields.WordsField, texts["Certificate.Words.Missing"])],
    };

    private static CertificateView ViewOf(
        Found found, HttpContext http, AccountSecrets secrets, MomentWords moments, City city) => new()
    {
        Assignment = found.Assignment,
        Title = found.Known?.Title ?? found.Title,
        Certificate = found.Known,
        Code = found.Known is { Stage: CertificateStage.Approved, ApprovedBy: { } command }
            ? ShareCode.Grouped(secrets.CertificateCode(found.Who, command))
            : null,
        CheckAt = $"{http.Request.Host}{CheckEndpoints.Path}",
        AnswerBy = found.Known is { } known ? moments.Day(HoldTimes.AnswerBy(known.ChangedAtUtc, city.Zone)) : null,
        Fields = found.Known is { } written ? CertificateFields.Of(written) : new CertificateFields(),
        Path = Path(found.Assignment),
    };

    // Somebody without a place there, and without a certificate from then, finds nothing.
    private static async Task<Found?> FindAsync(string id, HttpContext http, People people, IGrainFactory grains)
    {
        if (!AssignmentId.TryParse(id, null, out var assignment)
            || await people.ReadAsync(http) is not { Id: { } who } person)
        {
            return null;
        }

        var known = CertificateRules.Find((await grains.GetGrain<IDeedGrain>(who.Value).View()).State, assignment);
        var own = person.EngagementIn(assignment);
        return known is not null || CertificateRules.MayWrite(own?.Engagement)
            ? new Found(who, assignment, known, own?.Title ?? "")
            : null;
    }

    private static RazorComponentResult<CertificatePage> Page(CertificateView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };

    private sealed record Found(ParticipantId Who, AssignmentId Assignment, Certificate? Known, string Title);
}
