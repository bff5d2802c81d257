using System.Net;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Tests.Associations;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Teams;

/// <summary>How long a sign-in lasts, and what becomes of what was being typed.</summary>
public sealed class SessionTests(MovedCity city) : IClassFixture<MovedCity>
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly MovedTime clock = city.Clock;
    private readonly CityHost host = city.Host;

    [Fact]
    public async Task Thirty_minutes_without_a_page_end_it_and_a_page_before_that_starts_them_anew()
    {
        using var browser = await host.NewBrowserAsync(await host.RegisterAsync("session-vila"));

        await OpenAfterAsync(browser, MemberSession.IdleMax - Minute, HttpStatusCode.OK);
        await OpenAfterAsync(browser, MemberSession.IdleMax - Minute, HttpStatusCode.OK);
        await OpenAfterAsync(browser, MemberSession.IdleMax, HttpStatusCode.Unauthorized);

        Assert.Contains("Logga in", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_hours_end_it_however_busy_it_is()
    {
        using var browser = await host.NewBrowserAsync(await host.RegisterAsync("session-tio"));
        var step = TimeSpan.FromMinutes(20);

        for (var gone = step; gone < MemberSession.LifeMax; gone += step)
        {
            await OpenAfterAsync(browser, step, HttpStatusCode.OK);
        }

        await OpenAfterAsync(browser, step, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_participant_is_known_after_a_day_all_the_same()
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync("/prov/deltagare/session-person");
        clock.Forward(TimeSpan.FromDays(1));

        await browser.OpenAsync("/fragor/1");
        await browser.SendAsync("/fragor/1", ("knapp", "hoppa"));

        Assert.NotNull(await host.Grains.GetGrain<IParticipantGrain>("session-person").View());
    }

    [Fact]
    public async Task What_was_typed_when_it_ended_comes_back_after_the_sign_in_and_is_sent_with_one_press()
    {
        var (owner, colleague, key) = await host.TeamAsync("session-utkast");
        await colleague.OpenAsync("/forening/nytt");
        var typed = colleague.Fields("/forening/nytt")
            .Where(field => field.Name.StartsWith('_') || field.Name == "kommando");
        clock.Forward(MemberSession.IdleMax);

        await colleague.PostAsync("/forening/nytt", [.. typed, .. PostFormSamples.Fields(PostFormSamples.Right)]);
        Assert.Equal(HttpStatusCode.Unauthorized, colleague.Status);
        Assert.Contains("Det du skrev finns kvar", colleague.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(PostFormSamples.Right.Title!, colleague.Body, StringComparison.Ordinal);
        await colleague.SignInAsync(key);
        Assert.Equal(HttpStatusCode.OK, colleague.Status);
        Assert.Contains("Du är inne igen", colleague.Words, StringComparison.Ordinal);
        await colleague.SendAsync("/forening/nytt");

        Assert.StartsWith("/forening/uppdrag/", colleague.Path, StringComparison.Ordinal);
        var association = await host.Grains.GetGrain<IAssociationGrain>("session-utkast").View();
        Assert.Single(association!.Assignments);
        owner.Dispose();
        colleague.Dispose();
        key.Dispose();
    }

    [Fact]
    public async Task What_waits_is_unreadable_cannot_be_made_and_is_gone_after_twenty_hours()
    {
        var (owner, colleague, key) = await host.TeamAsync("session-gammalt");
        await colleague.OpenAsync("/forening/nytt");
        clock.Forward(MemberSession.IdleMax);
        await colleague.SendAsync("/forening/nytt", ("title", "Kaffe"));
        var draft = colleague.Fields("/in").Single(field => field.Name == "utkast").Value;
        clock.Forward(TimeSpan.FromHours(20));

        await SignInWithAsync(draft);
        Assert.Equal("/forening", colleague.Path);
        await SignInWithAsync("hej");
        Assert.Equal("/forening", colleague.Path);
        owner.Dispose();
        colleague.Dispose();
        key.Dispose();

        async Task SignInWithAsync(string kept)
        {
            await colleague.OpenAsync("/in");
            var fields = colleague.Fields("/in").Where(field => field.Name != "svar").ToArray();
            await colleague.PostAsync("/in/fraga", fields);
            await colleague.PostAsync("/in", [.. fields, ("utkast", kept), ("svar", key.Use(colleague.Body))]);
        }
    }

    private async Task OpenAfterAsync(Browser browser, TimeSpan wait, HttpStatusCode expected)
    {
        clock.Forward(wait);
        await browser.OpenAsync("/forening/nytt");
        Assert.Equal(expected, browser.Status);
    }
}
