using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Supports;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Privacy;
using Marknadsplatsen.Web.Supports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Work;

/// <summary>
/// "Jag vill jobba": said with one button at any step, also by somebody we do not know yet, and taken back with one.
/// </summary>
internal static class WorkEndpoints
{
    public const string Path = "/mina/jobba";
    public const string StepField = "steg";

    private const string TakenBackQuery = "ja";

    public static async Task<RazorComponentResult<WorkPage>> Get(
        HttpContext http,
        People people,
        IGrainFactory grains,
        SupportWords words,
        NextSteps steps,
        AssignmentWords assignments,
        Texts texts)
    {
        PrivacyEndpoints.NeverKept(http);
        var person = await people.ReadAsync(http);
        SupportState? support = null;
        if (person.Id is { } id)
        {
            var grain = grains.GetGrain<ISupportGrain>(id.Value);
            support = (await grain.View()).State;
            await grain.Seen();
        }

        return new RazorComponentResult<WorkPage>(new
        {
            View = new WorkView
            {
                Wish = words.WorkOf(support),
                IsTakenBack = http.Request.Query["andrat"] == TakenBackQuery,
                Steps =
                [
                    .. steps.Of(person)
                        .Select(step => assignments.Card(step.Card, [texts[$"Work.Reason.{step.Reason}"]])),
                ],
            },
        });
    }

    /// <summary>
    /// The wish first and the answer after it, or the other way round when it is taken back: whatever is cut off in
    /// between, the same form sent again does the rest.
    /// </summary>
    public static async Task<RedirectHttpResult> Post(
        HttpContext http, People people, Newcomers newcomers, IGrainFactory grains, City city)
    {
        var form = CommandForm.Of(http);
        var isWanted = form.Text(StepField) == "ja";
        var id = (await Visitors.ReadAsync(http)).Participant;
        if (id is null && !isWanted)
        {
            return TypedResults.LocalRedirect(Path);
        }

        var who = id ?? await Visitors.EnsureParticipantAsync(
            http, newcomers.Read(form.Text(CommandForm.NewcomerField)));
        var person = new Person(who, await people.Grain(who).View());
        var support = grains.GetGrain<ISupportGrain>(who.Value);
        var command = new TakeSupportStep
        {
            CommandId = form.Command,
            Municipality = city.Municipality,
            From = OwnerRole.Participant,
            Step = isWanted ? SupportStep.WantWork : SupportStep.DropWork,
            Before = person.Answers.HowMuch,
        };
        if (isWanted)
        {
            await support.Take(command);
            await AnswerAsync(HowMuch.WantToWork);
            return TypedResults.LocalRedirect(Path);
        }

        var before = (await support.View()).State?.Work?.Before;
        if (person.Answers.HowMuch == HowMuch.WantToWork)
        {
            await AnswerAsync(before == HowMuch.WantToWork ? null : before);
        }

        await support.Take(command);
        return TypedResults.LocalRedirect($"{Path}?andrat={TakenBackQuery}");

        Task AnswerAsync(HowMuch? howMuch) => people.Grain(who).SaveAnswers(new SaveAnswers
        {
            CommandId = form.Command,
            Municipality = city.Municipality,
            Question = Question.HowMuch,
            Answers = person.Answers with { HowMuch = howMuch },
        });
    }
}
