using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Inquiries;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Privacy;
using Marknadsplatsen.Web.Sharing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Inquiries;

/// <summary>
/// What somebody has asked, or told: for the browser that asked, for whoever has the code, and for the person whose
/// match it is about. Anybody else is told that it is not there.
/// </summary>
internal static class InquiryEndpoints
{
    public const string ListPath = "/svar";
    public const string CodeField = "kod";
    public const string SentQuery = "skickat";

    public static string Path(InquiryKey key) => $"{ListPath}/{key}";

    public static async Task<RazorComponentResult<InquiryListPage>> List(
        HttpContext http, IGrainFactory grains, City city, AccountSecrets secrets, AskedCookie cookie) =>
        ListPage(await RowsAsync(http, grains, city, secrets, cookie), null, []);

    /// <summary>Whoever has a code sees what it opens, and the browser remembers it.</summary>
    public static async Task<IResult> Enter(
        HttpContext http,
        IGrainFactory grains,
        City city,
        AccountSecrets secrets,
        AskedCookie cookie,
        Texts texts)
    {
        var typed = CommandForm.Of(http).Text(CodeField);
        if (ShareCode.Read(typed) is { } code
            && secrets.InquiryKey(code) is var key
            && await Grain(grains, key).View(OwnerRole.Participant) is { Participant: null })
        {
            cookie.Add(http, code);
            return TypedResults.LocalRedirect(Path(key));
        }

        return ListPage(
            await RowsAsync(http, grains, city, secrets, cookie),
            typed,
            [new FormError(CodeField, texts["Inquiry.Enter.Wrong"])]);
    }

    public static async Task<IResult> Get(
        string key,
        HttpContext http,
        IGrainFactory grains,
        AccountSecrets secrets,
        AskedCookie cookie,
        InquiryWords words)
    {
        PrivacyEndpoints.NeverKept(http);
        if (await FindAsync(key, http, grains, secrets, cookie) is not { } found)
        {
            return Refusals.Missing();
        }

        await Grain(grains, found.Key).Seen();
        return Page(View(found, words) with { IsSent = http.Request.Query[SentQuery].Count > 0 });
    }

    /// <summary>Whoever asked says more.</summary>
    public static async Task<IResult> Say(
        string key,
        HttpContext http,
        IGrainFactory grains,
        AccountSecrets secrets,
        AskedCookie cookie,
        InquiryWords words)
    {
        PrivacyEndpoints.NeverKept(http);
        if (await FindAsync(key, http, grains, secrets, cookie) is not { } found)
        {
            return Refusals.Missing();
        }

        var form = CommandForm.Of(http);
        var typed = form.Text(Asking.TextField);
        var problem = words.Problem(typed) ?? words.Problem(await Grain(grains, found.Key).Say(new SayInInquiry
        {
            CommandId = form.Exact,
            From = OwnerRole.Participant,
            Text = typed ?? "",
        }));
        return problem is null
            ? TypedResults.LocalRedirect($"{Path(found.Key)}?{SentQuery}=ja")
            : Page(View(found, words) with
            {
                Errors = [new FormError(Asking.TextField, problem)],
                Typed = typed,
                Command = form.Command,
            });
    }

    /// <summary>
    /// Whoever asked takes it back. What everybody may read of it goes first: once it is taken back no coordinator
    /// finds it to hide it.
    /// </summary>
    public static async Task<IResult> Withdraw(
        string key, HttpContext http, IGrainFactory grains, AccountSecrets secrets, AskedCookie cookie, FaqShelf shelf)
    {
        if (await FindAsync(key, http, grains, secrets, cookie) is not { } found)
        {
            return Refusals.Missing();
        }

        var faq = grains.GetGrain<IFaqGrain>(found.State.Assignment.Value);
        await faq.Hide(found.Key);
        shelf.Put(found.State.Assignment, await faq.View());
        await Grain(grains, found.Key).Withdraw();
        return TypedResults.LocalRedirect(Path(found.Key));
    }

    private static async Task<IReadOnlyList<InquiryRow>> RowsAsync(
        HttpContext http, IGrainFactory grains, City city, AccountSecrets secrets, AskedCookie cookie)
    {
        PrivacyEndpoints.NeverKept(http);
        var own = (await Visitors.ReadAsync(http)).Participant is { } person
            ? await AskedByPerson.KeysAsync(grains, city.Municipality, person)
            : [];
        var keys = own.Concat(cookie.Read(http).Select(secrets.InquiryKey)).Distinct();
        var found = await Task.WhenAll(keys.Select(
            async key => (Key: key, State: await Grain(grains, key).View(OwnerRole.Participant))));
        return
        [
            .. found.Where(one => one.State is not null)
                .OrderByDescending(one => one.State!.ChangedAtUtc)
                .Select(one => new InquiryRow(
                    one.Key, one.State!.Kind, one.State.Title, InquiryRules.NewSinceUtc(one.State) is not null)),
        ];
    }

    private static async Task<Found?> FindAsync(
        string text, HttpContext http, IGrainFactory grains, AccountSecrets secrets, AskedCookie cookie)
    {
        if (!InquiryKey.TryParse(text, null, out var key)
            || await Grain(grains, key).View(OwnerRole.Participant) is not { } state)
        {
            return null;
        }

        if (state.Participant is { } whose)
        {
            return (await Visitors.ReadAsync(http)).Participant == whose ? new Found(key, state, null) : null;
        }

        var code = cookie.Read(http).FirstOrDefault(code => secrets.InquiryKey(code) == key);
        return code is null ? null : new Found(key, state, ShareCode.Grouped(code));
    }

    private static InquiryPageView View(Found found, InquiryWords words) =>
        words.Of(found.Key, found.State, OwnerRole.Participant) with { Code = found.Code };

    private static IInquiryGrain Grain(IGrainFactory grains, InquiryKey key) =>
        grains.GetGrain<IInquiryGrain>(key.Value);

    private static RazorComponentResult<InquiryListPage> ListPage(
        IReadOnlyList<InquiryRow> rows, string? typed, IReadOnlyList<FormError> errors) =>
        new(new { Rows = rows, Typed = typed, Errors = errors })
        {
            StatusCode = errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };

    private static RazorComponentResult<InquiryPage> Page(InquiryPageView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };

    private sealed record Found(InquiryKey Key, InquiryState State, string? Code);
}
