using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Web.Accounts;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Notices;

/// <summary>Where a person chooses how often we write to them. Nothing is chosen for anybody.</summary>
internal static class NoticeChoiceEndpoints
{
    public const string Path = "/nytt/val";
    public const string Field = "hurofta";
    public const string LanguageField = "sprak";
    public const string SavedQuery = "sparat";

    /// <summary>What can be chosen, the quietest first.</summary>
    public static readonly IReadOnlyList<MessageFrequency> Choices =
    [
        MessageFrequency.Never, MessageFrequency.ThroughCoordinator, MessageFrequency.OnceADay,
        MessageFrequency.ThreeTimesADay,
    ];

    public static async Task<RazorComponentResult<NoticeChoicePage>> Get(
        HttpContext http, People people, Contacts contacts, IGrainFactory grains)
    {
        var view = await ReadAsync(await people.ReadAsync(http), contacts, grains);
        return Page(view with { IsSaved = view.Chosen is not null && http.Request.Query[SavedQuery].Count > 0 });
    }

    public static async Task<IResult> Post(
        HttpContext http, People people, Contacts contacts, IGrainFactory grains, Texts texts)
    {
        var person = await people.ReadAsync(http);
        if (person is not { Id: { } id, State: not null })
        {
            return TypedResults.LocalRedirect(QuestionEndpoints.Path);
        }

        var form = CommandForm.Of(http);
        if (!ApiNames<MessageFrequency>.TryParse(form.Text(Field), out var frequency) || !Choices.Contains(frequency))
        {
            return Page(await ReadAsync(person, contacts, grains) with
            {
                Errors = [new FormError(Field, texts["NoticeChoice.Error"])],
                Language = form.Text(LanguageField),
                Command = form.Command,
            });
        }

        var notices = grains.GetGrain<INoticeGrain>(id.Value);
        await notices.Choose(frequency);
        // Somebody who answers nothing about it reads this page in the language that they read.
        await notices.Speak((Tongue.Find(form.Text(LanguageField)) ?? Tongue.Current).Code);
        return TypedResults.LocalRedirect($"{Path}?{SavedQuery}=ja");
    }

    private static async Task<NoticeChoiceView> ReadAsync(Person person, Contacts contacts, IGrainFactory grains) =>
        person is { Id: { } id, State: { } state }
            && await grains.GetGrain<INoticeGrain>(id.Value).View() is var chosen
            ? new NoticeChoiceView
            {
                Chosen = chosen.Frequency,
                Language = chosen.Language,
                IsKnown = true,
                HasWay = contacts.Of(state).Any(contacts.Reaches),
                IsOffered = contacts.AreOffered,
            }
            : new NoticeChoiceView { IsOffered = contacts.AreOffered };

    private static RazorComponentResult<NoticeChoicePage> Page(NoticeChoiceView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };
}
