using System.Net;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Desk;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Desk;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Desk;

/// <summary>What somebody wonders and the host has left unanswered, through real HTTP and the grains.</summary>
public sealed class DeskQuestionTests(CityHost host)
{
    private const string Path = "/tavla/vantar";

    [Fact]
    public async Task A_coordinator_answers_a_question_that_the_host_has_left()
    {
        const string city = "1291";
        var own = await host.RegisterAsync("prov-desk-question", municipality: city);
        var loop = new QualityId("hearingLoop");
        var details = DemoCards.All.First(demo => demo is { Details: { IsWork: false, Demands.MinAge: null } }).Details;
        var posted = await host.Grains.GetGrain<IAssociationGrain>(own.Value).Post(new()
        {
            CommandId = new CommandId("post-question"),
            Details = details with
            {
                Supports = [.. details.Supports.Where(quality => quality != loop)],
                Accessibility = [.. details.Accessibility.Where(quality => quality != loop)],
                Unanswered = [loop],
            },
        });
        var id = Assert.IsType<Domain.Associations.PostOutcome.Posted>(posted).Id;
        var grain = host.Grains.GetGrain<IAssignmentGrain>(id.Value);
        await grain.Ask(new AskHost { CommandId = new CommandId("ask-question"), Qualities = [loop] });
        await LateAsync(city, id);
        using var desk = await host.NewCoordinatorAsync(city);
        using var other = await host.NewCoordinatorAsync("1292");

        await desk.OpenAsync(Path);
        Assert.Contains("Väntar på svar för länge: 1", desk.Words, StringComparison.Ordinal);
        Assert.Contains("Någon undrar:", desk.Words, StringComparison.Ordinal);
        await other.OpenAsync("/fragor/1");
        await other.PostAsync(
            $"{Path}/{id}/fraga",
            [
                .. desk.Fields($"{Path}/{id}/fraga")
                    .Where(field => field.Name is "kvalitet" or "svar" or "ko" or "sida"),
                .. other.Fields("/fragor/1"),
            ]);
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        await desk.SendAsync($"{Path}/{id}/fraga");

        Assert.Contains("Klart. Alla ser svaret nu.", desk.Words, StringComparison.Ordinal);
        Assert.Contains("Väntar på svar för länge: 0", desk.Words, StringComparison.Ordinal);
        var now = (await grain.View())!.State;
        Assert.Empty(now.Asked);
        Assert.DoesNotContain(loop, now.Details.Unanswered);
    }

    /// <summary>
    /// The desk hears of the question as if it had been asked days ago; its own version is caught up with by a change.
    /// </summary>
    private async Task LateAsync(string municipality, AssignmentId id)
    {
        var view = (await host.Grains.GetGrain<IAssignmentGrain>(id.Value).View())!;
        var entry = DeskEntry.Of(view.State, view.Version);
        await host.Grains.GetGrain<IDeskGrain>(municipality).Apply(entry with
        {
            Version = view.Version + 1,
            Rows = [.. entry.Rows.Select(row => row with { NextStepAtUtc = view.State.PublishedAtUtc })],
        });
        await host.Grains.GetGrain<IAssignmentGrain>(id.Value).Change(new ChangePlaces
        {
            CommandId = new CommandId("more-places"),
            Places = 99,
        });
    }
}
