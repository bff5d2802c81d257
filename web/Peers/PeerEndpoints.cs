using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Peers;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Peers;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Participants;
using Marknadsplatsen.Web.Privacy;
using Marknadsplatsen.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Peers;

/// <summary>"Kamrat": the wish for a peer and the wish to be one, who is suggested, and what the two write.</summary>
internal static class PeerEndpoints
{
    public const string Path = "/mina/kamrat";
    public const string StepField = "steg";
    public const string KeyField = "par";
    public const string TextField = "text";
    public const string SavedQuery = "sparat";

    // What is a coordinator's to do is no step of a person.
    private static readonly HashSet<PeerStep> Steps =
    [
        PeerStep.Wish, PeerStep.Offer, PeerStep.StopWishing, PeerStep.StopOffering, PeerStep.Yes, PeerStep.End,
        PeerStep.Undo, PeerStep.Say, PeerStep.Concern,
    ];

    public static async Task<RazorComponentResult<PeerPage>> Get(HttpContext http, People people, IGrainFactory grains)
    {
        PrivacyEndpoints.NeverKept(http);
        if ((await people.ReadAsync(http)).State is not { } person)
        {
            return Page(new PeerPageView());
        }

        var view = await ViewAsync(grains, person);
        await GrainOf(grains, person).Seen(person.Id);
        return Page(view with { IsSaved = http.Request.Query[SavedQuery].Count > 0 });
    }

    public static async Task<IResult> Post(HttpContext http, People people, IGrainFactory grains, PeerWords words)
    {
        PrivacyEndpoints.NeverKept(http);
        if ((await people.ReadAsync(http)).State is not { } person)
        {
            return TypedResults.LocalRedirect(QuestionEndpoints.Path);
        }

        var form = CommandForm.Of(http);
        if (!ApiNames<PeerStep>.TryParse(form.Text(StepField), out var step) || !Steps.Contains(step))
        {
            return TypedResults.LocalRedirect(Path);
        }

        var command = new TakePeerStep
        {
            CommandId = form.Command,
            Participant = person.Id,
            Step = step,
            Key = form.Text(KeyField),
            Profile = PeerProfile.Of(person.Answers),
            Alias = person.Alias,
            Text = form.Text(TextField),
        };
        var outcome = await GrainOf(grains, person).Take(command);
        return words.Problem(outcome, command.Text) is { } problem
            ? Page(await ViewAsync(grains, person) with
            {
                Errors = [new FormError(outcome is PeerOutcome.Full ? StepField : TextField, problem)],
                Pair = command.Key,
                Typed = command.Text,
                Command = form.Command,
            })
            : TypedResults.LocalRedirect(outcome is PeerOutcome.Changed ? $"{Path}?{SavedQuery}=ja" : Path);
    }

    private static async Task<PeerPageView> ViewAsync(IGrainFactory grains, ParticipantState person) => new()
    {
        IsKnown = true,
        Peers = await GrainOf(grains, person).View(person.Id),
        Profile = PeerProfile.Of(person.Answers),
        Pseudonym = SupportName.Of(person.Id),
    };

    // The person's own municipality: nobody is ever matched over its border.
    private static IPeerGrain GrainOf(IGrainFactory grains, ParticipantState person) =>
        grains.GetGrain<IPeerGrain>(person.Municipality.Value);

    private static RazorComponentResult<PeerPage> Page(PeerPageView view) => new(new { View = view })
    {
        StatusCode = view.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
    };
}
