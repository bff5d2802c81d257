using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Participants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marknadsplatsen.Web.Questions;

/// <summary>The six questions, one on each page, each saved when it is answered (U2).</summary>
internal static class QuestionEndpoints
{
    public const string Path = "/fragor";

    public const string ButtonField = "knapp";
    public const string Skip = "hoppa";

    // What comes after the last question.
    private const string End = "/passar-dig";

    public static RedirectHttpResult Start() => TypedResults.LocalRedirect($"{Path}/1");

    public static async Task<Results<RazorComponentResult<QuestionPage>, NotFound>> Get(
        int number,
        HttpContext http,
        People people)
    {
        if (!IsQuestion(number, out var question))
        {
            return TypedResults.NotFound();
        }

        var person = await people.ReadAsync(http);
        return Page(new QuestionView
        {
            Question = question,
            Chosen = AnswerFields.From(person.Answers),
            IsSaved = number > 1 && person.State?.Seen.Contains(question - 1) == true,
        });
    }

    public static async Task<Results<RazorComponentResult<QuestionPage>, RedirectHttpResult, NotFound>> Post(
        int number,
        HttpContext http,
        People people,
        City city,
        CityVocabulary vocabulary,
        Newcomers newcomers,
        Texts texts)
    {
        if (!IsQuestion(number, out var question))
        {
            return TypedResults.NotFound();
        }

        var form = CommandForm.Of(http);
        var person = await people.ReadAsync(http);
        var answers = person.Answers;
        if (form.Text(ButtonField) != Skip)
        {
            var reader = new AnswerReader(vocabulary, texts, form.Texts);
            answers = reader.Read(question, answers);
            if (reader.Errors.Count > 0)
            {
                return Page(new QuestionView
                {
                    Question = question,
                    Chosen = AnswerFields.Of(question).ToDictionary(field => field, form.Texts, StringComparer.Ordinal),
                    Errors = reader.Errors,
                    Command = form.Command,
                });
            }
        }
        else if (person.Id is null)
        {
            // Somebody who skips has told nothing, so there is nothing to keep and nobody to remember.
            return Next(number);
        }

        var id = await Visitors.EnsureParticipantAsync(http, newcomers.Read(form.Text(CommandForm.NewcomerField)));
        await people.Grain(id).SaveAnswers(new SaveAnswers
        {
            // The same form with another choice, as after the browser's way back, is another command: the last wins.
            CommandId = new CommandId(form.Fingerprint()),
            Municipality = city.Municipality,
            Question = question,
            Answers = answers,
        });
        return Next(number);
    }

    private static RedirectHttpResult Next(int number) =>
        TypedResults.LocalRedirect(number == QuestionView.Count ? End : $"{Path}/{number + 1}");

    private static bool IsQuestion(int number, out Question question)
    {
        question = (Question)(number - 1);
        return number is >= 1 and <= QuestionView.Count;
    }

    private static RazorComponentResult<QuestionPage> Page(QuestionView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };
}
