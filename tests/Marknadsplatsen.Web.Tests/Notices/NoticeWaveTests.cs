using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Notices;

/// <summary>From a published assignment to a page, with nothing between done by the test.</summary>
public sealed class NoticeWaveTests : IAsyncLifetime
{
    private const string Person = "prov-wave-person";

    private readonly CityHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task An_assignment_with_few_places_reaches_somebody_it_suits_who_had_no_page_open()
    {
        var node = new Node();
        await host.Grains.GetGrain<IMatchGrain>("1283").Subscribe(
            host.Grains.CreateObjectReference<IMatchObserver>(node));
        var demo = DemoCards.All.First(card => card.Details is { IsWork: false, Demands.MinAge: null });
        await host.Grains.GetGrain<IParticipantGrain>(Person).SaveAnswers(new SaveAnswers
        {
            CommandId = new CommandId("answers"),
            Municipality = new MunicipalityCode("1283"),
            Answers = new Answers { Interests = [demo.Details.Category], Area = demo.Details.Area },
        });
        await node.Known.Task;

        var own = await host.RegisterAsync("prov-wave-host");
        var posted = await host.Grains.GetGrain<IAssociationGrain>(own.Value).Post(new PostAssignment
        {
            CommandId = new CommandId("post"),
            Details = demo.Details with { Title = "Bara två platser", Places = 2, TakenOutside = 0 },
        });
        var told = await node.Told.Task;
        using var browser = host.NewBrowser();
        await browser.OpenAsync($"/prov/deltagare/{Person}");
        await browser.OpenAsync("/nytt");

        Assert.Equal(Assert.IsType<PostOutcome.Posted>(posted).Id, told);
        Assert.Contains("Bara två platser", browser.Words, StringComparison.Ordinal);
        Assert.True(browser.HasForm("/nytt/sett"));
        GC.KeepAlive(node);
    }

    private sealed class Node : IMatchObserver
    {
        public TaskCompletionSource Known { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<Domain.Assignments.AssignmentId> Told { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Matched(MatchNotice notice) => Task.CompletedTask;

        public Task ParticipantChanged(ParticipantNotice notice)
        {
            if (notice.Told is { } assignment)
            {
                Told.TrySetResult(assignment);
            }
            else if (notice.Participant.Value == Person)
            {
                Known.TrySetResult();
            }

            return Task.CompletedTask;
        }
    }
}
