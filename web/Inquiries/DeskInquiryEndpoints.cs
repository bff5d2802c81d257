using Marknadsplatsen.Domain.Access;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Time;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Inquiries;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Access;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Privacy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Inquiries;

/// <summary>
/// Questions for the association and the coordinators, and what feels wrong for the coordinators alone: to the
/// association a concern is not there.
/// </summary>
internal static class DeskInquiryEndpoints
{
    public const string DateField = "datum";
    public const string QuestionField = "fraga";
    public const string AnswerField = "svar";

    private const string ShownQuery = "visad";

    // Whoever is promised a day is not late before it is over.
    private static readonly TimeOnly EndOfDay = new(23, 59);

    public static string HostPath(string key) => $"/forening/svar/{key}";

    public static string DeskPath(string key) => $"/tavla/svar/{key}";

    public static Task<IResult> GetHost(
        string key, HttpContext http, IGrainFactory grains, InquiryWords words, AccessNotes notes) =>
        GetAsync(OwnerRole.Association, key, http, grains, words, notes);

    public static Task<IResult> GetDesk(
        string key, HttpContext http, IGrainFactory grains, InquiryWords words, AccessNotes notes) =>
        GetAsync(OwnerRole.Coordinator, key, http, grains, words, notes);

    public static Task<IResult> PostHost(
        string key, HttpContext http, IGrainFactory grains, InquiryWords words, AccessNotes notes, City city) =>
        PostAsync(OwnerRole.Association, key, http, grains, words, notes, city);

    public static Task<IResult> PostDesk(
        string key, HttpContext http, IGrainFactory grains, InquiryWords words, AccessNotes notes, City city) =>
        PostAsync(OwnerRole.Coordinator, key, http, grains, words, notes, city);

    /// <summary>A coordinator shows a question and its answer to everybody, in words of their own.</summary>
    public static async Task<IResult> Show(
        string key, HttpContext http, IGrainFactory grains, InquiryWords words, AccessNotes notes, FaqShelf shelf)
    {
        if (await FindAsync(OwnerRole.Coordinator, key, http, grains) is not { Kind: InquiryKind.Question } state)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        var form = CommandForm.Of(http);
        var (question, answer) = (form.Text(QuestionField), form.Text(AnswerField));
        FormError?[] problems =
        [
            words.Problem(question) is { } first ? new FormError(QuestionField, first) : null,
            words.Problem(answer) is { } second ? new FormError(AnswerField, second) : null,
        ];
        if (problems.OfType<FormError>().ToArray() is { Length: > 0 } errors)
        {
            var again = await ReadAsync(OwnerRole.Coordinator, key, state, http, grains, words, notes);
            return Page(OwnerRole.Coordinator, again with
            {
                Errors = errors,
                TypedQuestion = question,
                TypedAnswer = answer,
                Command = form.Command,
            });
        }

        var faq = grains.GetGrain<IFaqGrain>(state.Assignment.Value);
        await faq.Show(new FaqEntry
        {
            Key = new InquiryKey(key),
            Question = question!,
            Answer = answer!,
        });
        shelf.Put(state.Assignment, await faq.View());
        return TypedResults.LocalRedirect($"{DeskPath(key)}?{ShownQuery}=ja");
    }

    public static async Task<IResult> Hide(string key, HttpContext http, IGrainFactory grains, FaqShelf shelf)
    {
        if (await FindAsync(OwnerRole.Coordinator, key, http, grains) is not { } state)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Coordinator is not null);
        }

        var faq = grains.GetGrain<IFaqGrain>(state.Assignment.Value);
        await faq.Hide(new InquiryKey(key));
        shelf.Put(state.Assignment, await faq.View());
        return TypedResults.LocalRedirect(DeskPath(key));
    }

    private static async Task<IResult> GetAsync(
        OwnerRole reader, string key, HttpContext http, IGrainFactory grains, InquiryWords words, AccessNotes notes)
    {
        if (await FindAsync(reader, key, http, grains) is not { } state)
        {
            return await Refusals.OfAsync(http, visitor => IsAt(reader, visitor));
        }

        return Page(reader, await ReadAsync(reader, key, state, http, grains, words, notes) with
        {
            IsSent = http.Request.Query[InquiryEndpoints.SentQuery].Count > 0,
            IsJustShown = http.Request.Query[ShownQuery].Count > 0,
        });
    }

    private static async Task<IResult> PostAsync(
        OwnerRole reader,
        string key,
        HttpContext http,
        IGrainFactory grains,
        InquiryWords words,
        AccessNotes notes,
        City city)
    {
        if (await FindAsync(reader, key, http, grains) is not { } state)
        {
            return await Refusals.OfAsync(http, visitor => IsAt(reader, visitor));
        }

        var form = CommandForm.Of(http);
        var (typed, date) = (form.Text(Asking.TextField), form.Text(DateField));
        var outcome = words.Problem(typed) is null ? await SayAsync() : null;
        var problem = outcome is null ? words.Problem(typed) : words.Problem(outcome);
        return problem is null
            ? TypedResults.LocalRedirect($"{PathOf(reader, key)}?{InquiryEndpoints.SentQuery}=ja")
            : Page(reader, await ReadAsync(reader, key, state, http, grains, words, notes) with
            {
                Errors = [new FormError(outcome is InquiryOutcome.OutOfRange ? DateField : Asking.TextField, problem)],
                Typed = typed,
                TypedDate = date,
                Command = form.Command,
            });

        async Task<InquiryOutcome> SayAsync() => Day(date) is { IsRead: true } day
            ? await grains.GetGrain<IInquiryGrain>(key).Say(new SayInInquiry
            {
                CommandId = form.Exact,
                From = reader,
                Text = typed ?? "",
                NextStepAtUtc = reader == OwnerRole.Coordinator && day.Value is { } value
                    ? LocalTime.ToUtc(value.ToDateTime(EndOfDay), city.Zone)
                    : null,
            })
            : new InquiryOutcome.OutOfRange();
    }

    // Nothing typed is no date; what is typed and no date is wrong.
    private static (bool IsRead, DateOnly? Value) Day(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? (true, null) : (PostForm.Day(typed) is not null, PostForm.Day(typed));

    private static async Task<InquiryPageView> ReadAsync(
        OwnerRole reader,
        string key,
        InquiryState state,
        HttpContext http,
        IGrainFactory grains,
        InquiryWords words,
        AccessNotes notes)
    {
        PrivacyEndpoints.NeverKept(http);
        if (state.Participant is { } person
            && await grains.GetGrain<IAssignmentGrain>(state.Assignment.Value).View() is { State: var assignment })
        {
            // Before the page: no log, no look.
            await notes.ByCoordinatorAsync(http, assignment, AccessKind.SawConcern, [person]);
        }

        var shown = state.Kind == InquiryKind.Question && reader == OwnerRole.Coordinator
            ? await grains.GetGrain<IFaqGrain>(state.Assignment.Value).View()
            : [];
        return words.Of(new InquiryKey(key), state, reader) with
        {
            Shown = shown.FirstOrDefault(entry => entry.Key.Value == key),
        };
    }

    /// <summary>
    /// What this desk may see of its own: a coordinator's municipality, an association's assignments.
    /// </summary>
    private static async Task<InquiryState?> FindAsync(
        OwnerRole reader, string key, HttpContext http, IGrainFactory grains)
    {
        var visitor = await Visitors.ReadAsync(http);
        return IsAt(reader, visitor)
            && InquiryKey.TryParse(key, null, out var named)
            && await grains.GetGrain<IInquiryGrain>(named.Value).View(reader) is { } state
            && (reader == OwnerRole.Association
                ? state.Association == visitor.Association
                : state.Municipality == visitor.Coordinator)
                ? state
                : null;
    }

    private static bool IsAt(OwnerRole reader, Visitor visitor) =>
        reader == OwnerRole.Association ? visitor.Association is not null : visitor.Coordinator is not null;

    private static string PathOf(OwnerRole reader, string key) =>
        reader == OwnerRole.Association ? HostPath(key) : DeskPath(key);

    private static RazorComponentResult<DeskInquiryPage> Page(OwnerRole reader, InquiryPageView view) =>
        new(new { View = view, IsHost = reader == OwnerRole.Association })
        {
            StatusCode = view.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
}
