using System.Net;
using AngleSharp.Dom;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Associations;

/// <summary>
/// The posting form through real HTTP: what is right is stored once, what is wrong comes back as typed.
/// </summary>
public sealed class PostPageTests(CityHost host)
{
    private const string Path = "/forening/nytt";

    // Made anew for each page, so they are never what was typed.
    private static readonly string[] Own = ["kommando", "ny", "__RequestVerificationToken"];

    /// <summary>Every field that can be wrong, and what is typed to make it so.</summary>
    public static TheoryData<string, PostForm> Wrong
    {
        get
        {
            var wrong = PostReadingTests.Wrong;
            wrong.Add("title", PostFormSamples.Right with { Title = new string('å', PostRules.TitleLengthMax + 1) });
            wrong.Add("text", PostFormSamples.Right with { Text = new string('ö', PostRules.TextLengthMax + 1) });
            wrong.Add("firstVisit", PostFormSamples.Right with
            {
                FirstVisit = new string('ä', PostRules.FirstVisitLengthMax + 1),
            });
            wrong.Add("hoursMax", PostFormSamples.Right with { HoursMax = "41" });
            wrong.Add("places", PostFormSamples.Right with { Places = "501" });
            wrong.Add("places", PostFormSamples.Right with { Places = "99999999999999999999", Outside = null });
            return wrong;
        }
    }

    [Fact]
    public async Task A_right_form_is_stored_and_the_next_page_says_so()
    {
        var association = await host.RegisterAsync("prov-post-right", municipality: "1280");
        using var browser = await OpenAsync(association);

        await browser.SendAsync(Path, PostFormSamples.Fields(PostFormSamples.Right));

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        var id = Assert.Single(await StoredAsync(association));
        Assert.Equal($"/forening/uppdrag/{id}?ny=1", browser.Path);
        Assert.Contains("Kvällskaffe", browser.Words, StringComparison.Ordinal);
        Assert.Contains("Uppdraget är ute.", browser.Words, StringComparison.Ordinal);
        await browser.OpenAsync("/forening");
        Assert.Contains("Kvällskaffe", browser.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_again_and_at_once_is_one_assignment()
    {
        var association = await host.RegisterAsync("prov-post-twice", municipality: "1280");
        using var browser = await OpenAsync(association);
        (string, string)[] sent =
        [
            .. browser.Fields(Path).Where(field => Own.Contains(field.Name)),
            .. PostFormSamples.Fields(PostFormSamples.Right),
        ];

        await Task.WhenAll(browser.PostAsync(Path, sent), browser.PostAsync(Path, sent));
        await browser.PostAsync(Path, sent);

        var id = Assert.Single(await StoredAsync(association));
        Assert.Equal($"/forening/uppdrag/{id}?ny=1", browser.Path);
    }

    [Fact]
    public async Task A_form_that_was_sent_and_then_changed_is_a_second_assignment_after_one_more_press()
    {
        var association = await host.RegisterAsync("prov-post-back", municipality: "1280");
        using var browser = await OpenAsync(association);
        var own = browser.Fields(Path).Where(field => Own.Contains(field.Name)).ToArray();
        var changed = PostFormSamples.Fields(PostFormSamples.Right with { Title = "Kvällste" });
        await browser.PostAsync(Path, [.. own, .. PostFormSamples.Fields(PostFormSamples.Right)]);

        await browser.PostAsync(Path, [.. own, .. changed]);
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("Det här formuläret har ni redan skickat.", browser.Words, StringComparison.Ordinal);
        Assert.All(changed, each => Assert.Contains(each, browser.Fields(Path)));
        Assert.Single(await StoredAsync(association));
        await browser.SendAsync(Path);

        Assert.Contains("Kvällste", browser.Words, StringComparison.Ordinal);
        Assert.Equal(2, (await StoredAsync(association)).Count);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_field_brings_the_form_back_as_typed_with_a_summary_and_words_at_the_field(
        string field,
        PostForm form)
    {
        var association = await host.RegisterAsync("prov-post-wrong", municipality: "1280");
        using var browser = await OpenAsync(association);
        var sent = PostFormSamples.Fields(form);

        await browser.SendAsync(Path, sent);

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        var link = Assert.Single(browser.Page.QuerySelectorAll(".errors a"));
        Assert.Equal($"#{field}", link.GetAttribute("href"));
        Assert.NotNull(browser.Page.GetElementById(field));
        Assert.Equal(link.TextContent, browser.Page.GetElementById($"{field}-error")!.TextContent.Trim());
        Assert.DoesNotContain("Association.", link.TextContent, StringComparison.Ordinal);
        var kept = browser.Fields(Path);
        Assert.All(sent.Where(each => each.Name != field), each => Assert.Contains(each, kept));
        Assert.Empty(await StoredAsync(association));
    }

    [Fact]
    public async Task An_empty_form_names_everything_that_is_missing_and_every_link_finds_its_field()
    {
        var association = await host.RegisterAsync("prov-post-wrong", municipality: "1280");
        using var browser = await OpenAsync(association);

        await browser.SendAsync(Path);

        var links = browser.Page.QuerySelectorAll(".errors a").Select(link => link.GetAttribute("href")![1..]).ToList();
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.True(links.Count > 10);
        Assert.Equal(links, links.Distinct());
        Assert.All(links, id => Assert.NotNull(browser.Page.GetElementById(id)));
    }

    [Fact]
    public async Task A_form_put_right_after_a_mistake_is_stored()
    {
        var association = await host.RegisterAsync("prov-post-again", municipality: "1280");
        using var browser = await OpenAsync(association);
        await browser.SendAsync(Path, PostFormSamples.Fields(PostFormSamples.Right with { Title = null }));

        await browser.SendAsync(Path, ("title", "Kvällste"));

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.Contains("Kvällste", browser.Words, StringComparison.Ordinal);
        Assert.Single(await StoredAsync(association));
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text_on_every_page()
    {
        const string hostile = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";
        // A city of its own: it is shown to everybody, and other tests look at the lists of the shared one.
        await using var city = new CityHost();
        await city.InitializeAsync();
        var association = await city.RegisterAsync("prov-post-hostile");
        using var browser = await (await city.NewBrowserAsync(association)).OpenAsync(Path);
        var form = PostFormSamples.Right with { Title = hostile, Text = hostile, FirstVisit = hostile };

        await browser.SendAsync(Path, PostFormSamples.Fields(form with { Places = "0" }));
        AssertHarmless();
        await browser.SendAsync(Path, ("places", "6"));
        var stored = (await city.Grains.GetGrain<IAssociationGrain>(association.Value).View())!.Assignments;
        var id = Assert.Single(stored);
        await city.CatchUpAsync(id);
        foreach (var path in (string[])[$"/forening/uppdrag/{id}", "/forening", $"/uppdrag/{id}", "/hitta?text=alert"])
        {
            await browser.OpenAsync(path);
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            Assert.Contains("alert(1)", browser.Page.Body!.TextContent, StringComparison.Ordinal);
            AssertHarmless();
        }

        void AssertHarmless()
        {
            Assert.Empty(browser.Page.QuerySelectorAll("img[onerror], script:not([src])"));
            Assert.Contains("&lt;script&gt;", browser.Page.Source.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_from_another_site_is_refused_and_loses_nothing()
    {
        var association = await host.RegisterAsync("prov-post-foreign", municipality: "1280");
        using var browser = await OpenAsync(association);
        var sent = PostFormSamples.Fields(PostFormSamples.Right);
        var command = browser.Fields(Path).Single(field => field.Name == "kommando");

        await browser.PostAsync(Path, [command, .. sent]);

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Empty(await StoredAsync(association));
        Assert.Equal(
            sent.Order(),
            browser.Fields(Path).Where(field => !Own.Contains(field.Name)).Order());
    }

    [Fact]
    public async Task What_is_not_a_form_is_refused_in_words()
    {
        var association = await host.RegisterAsync("prov-post-foreign", municipality: "1280");
        using var browser = await OpenAsync(association);

        await browser.PostAsync(Path);

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Empty(await StoredAsync(association));
    }

    [Fact]
    public async Task An_association_that_is_not_verified_is_told_so_and_keeps_what_it_typed()
    {
        var association = await host.RegisterAsync("prov-post-new", isVerified: false, municipality: "1280");
        using var browser = await OpenAsync(association);
        var sent = PostFormSamples.Fields(PostFormSamples.Right);

        await browser.SendAsync(Path, sent);

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("En samordnare tittar på er anmälan.", browser.Words, StringComparison.Ordinal);
        Assert.All(sent, each => Assert.Contains(each, browser.Fields(Path)));
        Assert.Empty(await StoredAsync(association));
    }

    [Fact]
    public async Task Somebody_whose_sign_in_has_ended_is_told_that_what_they_wrote_is_kept()
    {
        var association = await host.RegisterAsync("prov-post-idle", municipality: "1280");
        using var desk = await OpenAsync(association);
        using var idle = host.NewBrowser();
        await idle.OpenAsync("/fragor/1");
        (string, string)[] sent =
        [
            .. idle.Fields("/fragor/1").Where(field => Own.Contains(field.Name)),
            .. PostFormSamples.Fields(PostFormSamples.Right),
        ];

        await idle.PostAsync(Path, sent);
        Assert.Equal(HttpStatusCode.Unauthorized, idle.Status);
        Assert.Contains("Det du skrev finns kvar.", idle.Words, StringComparison.Ordinal);
        Assert.Empty(await StoredAsync(association));
    }

    [Fact]
    public async Task A_coordinator_posts_nothing_for_anybody()
    {
        using var coordinator = await host.NewCoordinatorAsync();
        await coordinator.OpenAsync(Path);
        Assert.Equal(HttpStatusCode.Unauthorized, coordinator.Status);
        await coordinator.OpenAsync("/fragor/1");

        await coordinator.PostAsync(
            Path,
            [.. coordinator.Fields("/fragor/1"), .. PostFormSamples.Fields(PostFormSamples.Right)]);

        Assert.Equal(HttpStatusCode.Unauthorized, coordinator.Status);
        Assert.Contains("inte öppen för dig", coordinator.Words, StringComparison.Ordinal);
    }

    private async Task<Browser> OpenAsync(AssociationId association) =>
        await (await host.NewBrowserAsync(association)).OpenAsync(Path);

    private async Task<IReadOnlyCollection<Domain.Assignments.AssignmentId>> StoredAsync(AssociationId association) =>
        (await host.Grains.GetGrain<IAssociationGrain>(association.Value).View())!.Assignments;
}
