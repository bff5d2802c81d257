using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Marknadsplatsen.Web.Acting;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Tests.Access;

namespace Marknadsplatsen.Web.Tests.Attacks;

/// <summary>
/// What a form looks for is what its page shows. A field that no page shows, such as one for a script, stands in the
/// table of who is answered what; anything else could be set by whoever guesses its name.
/// </summary>
public sealed partial class UnseenFieldTests(AttackHost host)
{
    private static readonly string[] OfEveryForm =
        [CommandForm.CommandField, CommandForm.NewcomerField, ActingForms.Field, AccessCaller.TokenField];

    private static readonly Actor[] Everybody =
        [Actor.Nobody, Actor.Person, Actor.Stranger, Actor.Host, Actor.Desk];

    /// <summary>Fields of forms as they look in a state that the city of the test is not in.</summary>
    private static readonly (string Form, string[] Fields)[] InOtherStates =
    [
        // An assignment with places for each day, with a least age, or that has changed since the yes.
        ("POST /uppdrag/{id}/ja", ["alder", "tid"]),
        ("POST /uppdrag/{id}/behall", ["alder", "andring"]),
        ("POST /uppdrag/{id}/tillfallen/{step}", ["alder", "andring"]),
        ("POST /forening/uppdrag/{id}/andra", ["session"]),

        // Somebody who has to show something before they have the place; somebody who waits at a desk.
        ("POST /forening/uppdrag/{id}/svara", ["requirement"]),
        ("POST /tavla/vantar/{id}", ["datum", "ko"]),
        ("POST /tavla/vantar/{id}/fraga", ["ko"]),

        // What a coordinator writes to the association whose assignment waits for a look.
        ("POST /tavla/granska/{id}", ["ord", "last"]),

        // An association that has asked for the mark.
        ("POST /tavla/marken/{id}", ["steg", "ord"]),

        // An association that has a picture, and one whose picture waits.
        ("POST /forening/bilder/bort", ["vilken"]),
        ("POST /tavla/bilder/{id}", ["vilken", "steg", "ord"]),

        // An assignment that has been going on, so that there is something to count.
        ("POST /forening/uppdrag/{id}/kom", ["tillfalle"]),

        // Somebody who has a place, and whom a coordinator is there for.
        ("POST /mina/stod", ["uppdrag", "svar", "text"]),
        ("POST /tavla/stod/{person}", ["uppdrag", "text"]),
        ("POST /tavla/stod/{person}/berattat", ["till"]),

        // A form that was sent when the sign-in had ended.
        ("POST /in", ["utkast"]),

        // The same reader reads a new assignment and an edit; what the other form has counts for nothing here
        // (EditReadingTests).
        ("POST /forening/nytt", ["sedd", "grund"]),
        ("POST /forening/uppdrag/{id}/andra/allt", ["ownPlaces", "kind", "places", "outside"]),

        // Work training.
        ("POST /forening/uppdrag/{id}/andra/allt", ["supervisor", "plan"]),
    ];

    [Fact]
    public async Task A_form_looks_for_no_field_that_nobody_is_shown()
    {
        var rows = AccessTable.Rows.Where(row => row.Method is "GET" or "POST").ToArray();
        var shown = AccessTable.Rows.Where(row => row.IsForm)
            .GroupBy(row => row.Endpoint)
            .ToDictionary(
                group => group.Key,
                group => group.SelectMany(row => row.With).Select(field => field.Name).ToHashSet());
        foreach (var (form, fields) in InOtherStates)
        {
            shown[form].UnionWith(fields);
        }

        foreach (var actor in Everybody)
        {
            var scene = await host.NewSceneAsync();
            foreach (var row in rows.Where(row => row.ChangesNothing || row.MeantFor == actor))
            {
                using var caller = await AccessCaller.OpenAsync(host.Address, scene.WayIn(actor));
                var (path, fields) = AccessCaller.Question(row, scene.Values(row));
                using var answer = await caller.AskAsync(row, path, fields);
                await NoteAsync(answer, shown);
            }
        }

        var unseen = shown.Keys
            .Select(form => (Form: form, Names: host.Asked.Of(form).Except(shown[form]).Except(OfEveryForm)))
            .Where(found => found.Names.Any())
            .Select(found => $"{found.Form}: {string.Join(' ', found.Names)}")
            .ToArray();
        Assert.True(unseen.Length == 0, string.Join('\n', unseen));
    }

    private static async Task NoteAsync(HttpResponseMessage answer, Dictionary<string, HashSet<string>> shown)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return;
        }

        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        foreach (var form in page.QuerySelectorAll("form[method=post]"))
        {
            var action = form.GetAttribute("action")!.Split('?')[0];
            var fields = form.QuerySelectorAll("[name]").Select(field => field.GetAttribute("name")!);
            foreach (var endpoint in shown.Keys.Where(endpoint => Pattern(endpoint).IsMatch(action)))
            {
                shown[endpoint].UnionWith(fields);
            }
        }
    }

    private static Regex Pattern(string endpoint) =>
        new($"^{Hole().Replace(Regex.Escape(endpoint["POST ".Length..]), "[^/]+")}$");

    [GeneratedRegex(@"\\\{[^}]*}")]
    private static partial Regex Hole();
}
