using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Marknadsplatsen.Web.Acting;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Tests.Access;

namespace Marknadsplatsen.Web.Tests.Attacks;

/// <summary>No value that somebody can put in a link or a form makes an answer lead away from the site.</summary>
public sealed class WayBackTests(AttackHost host)
{
    private const int LengthInEveryField = 200;
    private const string Mark = "hit-och-inte-langre";

    // What other programs call it, and what an endpoint may be made to read one day.
    private static readonly string[] UsualNames =
        ["tillbaka", "returnUrl", "ReturnUrl", "return_to", "next", "url", "redirect", "redirect_uri", "continue"];

    // With something else in these no form is looked at further.
    private static readonly string[] OfEveryForm =
        [CommandForm.CommandField, ActingForms.Field, AccessCaller.TokenField];

    private static readonly string[] Probes =
        [$"/{Mark}", $"//{HostileAddresses.Host}/{Mark}", $"https://{HostileAddresses.Host}/{Mark}"];

    [Fact]
    public void A_path_of_ours_is_kept_and_nothing_else()
    {
        var site = new Uri("https://plats.example");

        Assert.All(HostileAddresses.All, address => Assert.False(
            HostileAddresses.Leaves(LocalPath.OrElse(address, "/"), site), Uri.EscapeDataString(address)));
        Assert.Equal("/hitta?q=a%20b&x=//y", LocalPath.OrElse("/hitta?q=a%20b&x=//y", "/"));
        Assert.True(HostileAddresses.All.Count(address => HostileAddresses.Leaves(address, site)) > 100);
    }

    [Fact]
    public async Task No_answer_leads_away_whatever_a_link_or_a_form_says_of_where_to_go()
    {
        var rows = AccessTable.Rows.Where(row => row.Method is "GET" or "POST").ToArray();
        var scene = await host.NewSceneAsync();
        foreach (var row in rows)
        {
            using var caller = await AccessCaller.OpenAsync(host.Address, scene.WayIn(row.MeantFor));
            await AskAsync(caller, scene, row, null);
        }

        var remembering = new List<AccessRow>();
        foreach (var row in rows)
        {
            scene = row.ChangesNothing ? scene : await host.NewSceneAsync();
            using var caller = await AccessCaller.OpenAsync(host.Address, scene.WayIn(row.MeantFor));
            var isRemembered = false;
            foreach (var probe in Probes)
            {
                isRemembered |= await AskAsync(caller, scene, row, probe);
            }

            if (isRemembered)
            {
                remembering.Add(row);
                foreach (var address in HostileAddresses.All)
                {
                    await AskAsync(caller, scene, row, address);
                }
            }
        }

        Assert.Superset(
            new HashSet<string> { "GET /sprak/{code}", "GET /in", "POST /in", "POST /uppdrag/{id}/{step}" },
            remembering.Select(row => row.Endpoint).ToHashSet());
    }

    /// <summary>
    /// Asks with an address in every field that any page looks for. The answer leads nowhere away; answers whether it
    /// remembers a path of ours.
    /// </summary>
    private async Task<bool> AskAsync(AccessCaller caller, AccessScene scene, AccessRow row, string? address)
    {
        var (path, own) = AccessCaller.Question(row, scene.Values(row));

        // One long one is as much as a request line holds, and a body has a limit too.
        var asked = address?.Length > LengthInEveryField ? [UsualNames[0]] : host.Asked.All.Union(UsualNames);
        var names = address is null ? [] : asked.Except(OfEveryForm)
            .Where(name => own.All(field => field.Name != name));
        using var answer = await caller.AskAsync(row, path, [.. own, .. names.Select(name => (name, address!))]);
        Assert.True((int)answer.StatusCode < 500, $"{row} is answered {answer.StatusCode}");
        var page = answer.Content.Headers.ContentType?.MediaType == "text/html"
            ? new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync())
            : null;
        string[] places = [.. Headers(answer), .. page is null ? [] : Places(page)];
        Assert.All(places, place => Assert.False(
            HostileAddresses.Leaves(place, host.Address),
            $"{row} with {Uri.EscapeDataString(address ?? "")} leads to {place}"));
        return places.Contains($"/{Mark}")
            || page?.QuerySelectorAll("input[type=hidden]").Any(field => field.GetAttribute("value") == $"/{Mark}")
                == true;
    }

    private static IEnumerable<string> Headers(HttpResponseMessage answer) =>
        ((string[])["Location", "Refresh", "Content-Location", "Link"]).SelectMany(name =>
            answer.Headers.TryGetValues(name, out var values)
            || (name == "Content-Location" && answer.Content.Headers.TryGetValues(name, out values)) ? values : []);

    private static IEnumerable<string> Places(IParentNode page) => page.QuerySelectorAll("form[action]")
        .Select(form => form.GetAttribute("action")!)
        .Concat(page.QuerySelectorAll("[formaction]").Select(button => button.GetAttribute("formaction")!))
        .Concat(page.QuerySelectorAll("[href]").Where(link => !IsOutward(link))
            .Select(link => link.GetAttribute("href")!));

    // Links to the law and to authorities, marked as such, and to telephone and mail: written by us.
    private static bool IsOutward(IElement link)
    {
        var place = link.GetAttribute("href")!;
        var isOurs = (link.GetAttribute("rel") ?? "").Contains("noreferrer", StringComparison.Ordinal)
            || place.Split(':')[0] is "tel" or "mailto" or "sms";
        return isOurs && !place.Contains(HostileAddresses.Host, StringComparison.Ordinal);
    }
}
