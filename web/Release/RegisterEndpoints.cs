using System.Globalization;
using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Release;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Release;
using Marknadsplatsen.Grains.Retention;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Access;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Orleans;

namespace Marknadsplatsen.Web.Release;

/// <summary>
/// The register as the city's officials need to see it: how long what is kept and by which decision, what has been
/// removed, and an excerpt for somebody who asks for public records. The excerpt never has an alias or a way to reach
/// anybody, and pseudonyms only when asked for; whoever is in it can see that in their own log.
/// </summary>
internal static class RegisterEndpoints
{
    public const string Path = "/tavla/register";
    public const string ReasonField = "skal";
    public const string PseudonymsField = "beteckningar";

    /// <summary>Protocol rows shown: chosen, what one looks back on.</summary>
    public const int ShownCount = 50;

    private const string FileName = "utdrag.csv";

    public static async Task<IResult> Get(
        HttpContext http,
        IGrainFactory grains,
        City city,
        IOptions<RetentionOptions> retention,
        IOptions<DocumentationOptions> documentation)
    {
        PrivacyEndpoints.NeverKept(http);
        return await IsHereAsync(http, city)
            ? Page(await ViewAsync(grains, city, retention, documentation))
            : await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
    }

    public static async Task<IResult> Post(
        HttpContext http,
        IGrainFactory grains,
        IFactScan facts,
        City city,
        AccessNotes notes,
        IOptions<RetentionOptions> retention,
        IOptions<DocumentationOptions> documentation,
        TimeProvider time,
        Texts texts)
    {
        PrivacyEndpoints.NeverKept(http);
        if (!await IsHereAsync(http, city))
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        var form = CommandForm.Of(http);
        var reason = TypedText.Line(form.Text(ReasonField));
        if (reason.Length is 0 or > ReleaseRow.ReasonLengthMax)
        {
            var message = texts[
                reason.Length == 0 ? "CoordinatorRegister.Reason.Missing" : "CoordinatorRegister.Reason.TooLong",
                ReleaseRow.ReasonLengthMax];
            return Page(await ViewAsync(grains, city, retention, documentation) with
            {
                Command = form.Command,
                Reason = form.Text(ReasonField),
                Errors = [new FormError(ReasonField, message)],
            });
        }

        var hasPseudonyms = form.Text(PseudonymsField) is not null;
        var (excerpt, rowCount) = await WriteAsync(http, facts, city, notes, texts, hasPseudonyms);
        await grains.GetGrain<IReleaseGrain>(city.Municipality.Value).Add(new ReleaseRow
        {
            AtUtc = time.GetUtcNow(),
            Who = (await Visitors.ReadAsync(http)).Desk?.Name,
            Reason = reason,
            RowCount = rowCount,
            HasPseudonyms = hasPseudonyms,
        });
        return TypedResults.File(excerpt, "text/csv; charset=utf-8", FileName);
    }

    private static async Task<(byte[] Bytes, int RowCount)> WriteAsync(
        HttpContext http, IFactScan facts, City city, AccessNotes notes, Texts texts, bool hasPseudonyms)
    {
        var excerpt = new Excerpt();
        excerpt.Add(
            texts["CoordinatorRegister.Column.Assignment"],
            texts["CoordinatorRegister.Column.Association"],
            texts["CoordinatorRegister.Column.Person"],
            texts["CoordinatorRegister.Column.State"],
            texts["CoordinatorRegister.Column.Since"]);
        var rowCount = 0;
        foreach (var state in await ReadAsync(facts, city.Municipality, http.RequestAborted))
        {
            // Noted before it goes out: no log, no look.
            await notes.ByCoordinatorAsync(http, state, AccessKind.Released, state.Engagements.Keys);
            foreach (var engagement in state.Engagements.Values.OrderBy(own => own.WaitingSinceUtc))
            {
                rowCount++;
                excerpt.Add(
                    state.Details.Title,
                    state.AssociationName,
                    hasPseudonyms
                        ? texts["Association.Person", Pseudonyms.Of(state.Id, engagement)]
                        : texts["CoordinatorRegister.Masked"],
                    texts[$"CoordinatorRegister.State.{engagement.State}"],
                    TimeZoneInfo.ConvertTime(engagement.WaitingSinceUtc, city.Zone)
                        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
        }

        return (excerpt.ToBytes(), rowCount);
    }

    private static async Task<bool> IsHereAsync(HttpContext http, City city) =>
        (await Visitors.ReadAsync(http)).Coordinator == city.Municipality;

    // All of them before any is noted: a scan keeps old data in use, and what is noted is written.
    private static async Task<List<AssignmentState>> ReadAsync(
        IFactScan facts, MunicipalityCode municipality, CancellationToken cancelled)
    {
        var found = new List<AssignmentState>();
        await foreach (var fact in facts.ReadAllAsync<AssignmentRecord>("assignment", cancelled))
        {
            if (fact.State.State is { Engagements.IsEmpty: false } state && state.Municipality == municipality)
            {
                found.Add(state);
            }
        }

        return found;
    }

    private static async Task<RegisterView> ViewAsync(
        IGrainFactory grains,
        City city,
        IOptions<RetentionOptions> retention,
        IOptions<DocumentationOptions> documentation)
    {
        var removed = await grains.GetGrain<IRetentionGrain>(city.Municipality.Value).Read();
        var released = await grains.GetGrain<IReleaseGrain>(city.Municipality.Value).Read();
        return new RegisterView
        {
            Rules = retention.Value.ToRules(),
            Removed = [.. removed.Rows.Reverse().Take(ShownCount)],
            Released = [.. released.Rows.Reverse().Take(ShownCount)],
            Decision = documentation.Value.Mode == DocumentationMode.WithoutIdentity
                ? documentation.Value.Decision
                : null,
        };
    }

    private static RazorComponentResult<RegisterPage> Page(RegisterView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };
}
