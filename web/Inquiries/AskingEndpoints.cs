using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Privacy;
using Marknadsplatsen.Web.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Inquiries;

/// <summary>
/// "Fråga utan att säga vem du är" and "Något känns fel", on every assignment and for everybody. Nobody becomes
/// known by asking; what feels wrong in somebody's own match is told of that match, by pseudonym.
/// </summary>
internal static class AskingEndpoints
{
    public static string ConcernPath(AssignmentId assignment) => $"{AssignmentWords.Href(assignment)}/kanns-fel";

    public static string QuestionPath(AssignmentId assignment) => $"{AssignmentWords.Href(assignment)}/undrar";

    public static Task<IResult> GetConcern(
        string id,
        HttpContext http,
        CatalogReplica catalog,
        People people,
        AssignmentWords words,
        InquiryWords asked) => GetAsync(InquiryKind.Concern, id, http, catalog, people, words, asked);

    public static Task<IResult> GetQuestion(
        string id,
        HttpContext http,
        CatalogReplica catalog,
        People people,
        AssignmentWords words,
        InquiryWords asked) => GetAsync(InquiryKind.Question, id, http, catalog, people, words, asked);

    public static Task<IResult> PostConcern(
        string id,
        HttpContext http,
        CatalogReplica catalog,
        People people,
        AssignmentWords words,
        InquiryWords asked,
        Asking asking) => PostAsync(InquiryKind.Concern, id, http, catalog, people, words, asked, asking);

    public static Task<IResult> PostQuestion(
        string id,
        HttpContext http,
        CatalogReplica catalog,
        People people,
        AssignmentWords words,
        InquiryWords asked,
        Asking asking) => PostAsync(InquiryKind.Question, id, http, catalog, people, words, asked, asking);

    private static async Task<IResult> GetAsync(
        InquiryKind kind,
        string id,
        HttpContext http,
        CatalogReplica catalog,
        People people,
        AssignmentWords words,
        InquiryWords asked)
    {
        PrivacyEndpoints.NeverKept(http);
        return await AboutAsync(kind, id, http, catalog, people) is { } about
            ? Page(asked.Form(kind, about))
            : AssignmentEndpoints.Missing(catalog, words);
    }

    private static async Task<IResult> PostAsync(
        InquiryKind kind,
        string id,
        HttpContext http,
        CatalogReplica catalog,
        People people,
        AssignmentWords words,
        InquiryWords asked,
        Asking asking)
    {
        PrivacyEndpoints.NeverKept(http);
        if (await AboutAsync(kind, id, http, catalog, people) is not { } about)
        {
            return AssignmentEndpoints.Missing(catalog, words);
        }

        var (key, error) = await asking.OpenAsync(http, about, kind);
        if (key is { } made)
        {
            return TypedResults.LocalRedirect($"{InquiryEndpoints.Path(made)}?{InquiryEndpoints.SentQuery}=ja");
        }

        var form = CommandForm.Of(http);
        return Page(asked.Form(kind, about) with
        {
            Errors = [error!],
            Typed = form.Text(Asking.TextField),
            Chosen = kind == InquiryKind.Concern ? form.Texts(Asking.ReasonField) : [],
            Command = form.Command,
        });
    }

    /// <summary>
    /// What everybody may ask about, and what feels wrong in somebody's own match: that can be told also when the
    /// assignment is closed to others by then. A question is never anybody's.
    /// </summary>
    private static async Task<AskedAbout?> AboutAsync(
        InquiryKind kind, string id, HttpContext http, CatalogReplica catalog, People people)
    {
        if (kind == InquiryKind.Concern
            && AssignmentId.TryParse(id, null, out var assignment)
            && await people.ReadAsync(http) is { Id: { } who } person
            && person.EngagementIn(assignment) is { } own)
        {
            return new AskedAbout(assignment, own.Title, who);
        }

        return AssignmentEndpoints.Find(id, catalog) is { } card
            ? new AskedAbout(card.Id, card.Details.Title, null)
            : null;
    }

    private static RazorComponentResult<AskingPage> Page(AskingView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };
}
