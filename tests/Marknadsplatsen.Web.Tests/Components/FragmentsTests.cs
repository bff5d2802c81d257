using System.Globalization;
using AngleSharp.Dom;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Find;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Marknadsplatsen.Web.Tests.Components;

/// <summary>A remembered piece of a page is the one that would have been written.</summary>
public sealed class FragmentsTests(CityHost host)
{
    private static readonly AssignmentCardView Card = new()
    {
        Id = "u1",
        Href = "/uppdrag/u1",
        Title = "Kaffe <och> prat",
        AssociationName = "Föreningen",
        CategoryPicture = "category-kitchen",
        When = "Tisdagar",
        Where = "Söder.",
        Places = PlacesKind.Open,
        Facts = [new Fact("ui-info", "Ett"), new Fact("ui-info", "Två")],
        Reasons = ["Nära.", "Lugnt."],
    };

    [Fact]
    public async Task A_piece_is_written_once_for_each_language_and_is_the_same_again()
    {
        var fragments = New();

        var swedish = await OfAsync(fragments, Card, Tongue.Swedish);
        var english = await OfAsync(fragments, Card, Tongue.English);
        var length = fragments.Length;

        Assert.Same(swedish, await OfAsync(fragments, Card with { }, Tongue.Swedish));
        Assert.NotEqual(swedish, english);
        Assert.Equal(length, fragments.Length);
        Assert.Contains("Kaffe &lt;och&gt; prat", swedish, StringComparison.Ordinal);
    }

    [Fact]
    public void Cards_that_differ_in_anything_are_told_apart()
    {
        AssignmentCardView[] cards =
        [
            Card,
            Card with { Id = "u2" },
            Card with { Href = "/x" },
            Card with { Title = "Kaffe" },
            Card with { AssociationName = "En annan" },
            Card with { CategoryPicture = "category-animals" },
            Card with { When = "Onsdagar" },
            Card with { Where = "Norr." },
            Card with { Where = "", When = "TisdagarSöder." },
            Card with { Places = PlacesKind.Few },
            Card with { Facts = [new Fact("ui-info", "Ett")] },
            Card with { Facts = [new Fact("ui-info", "Ett"), new Fact("ui-clock", "Två")] },
            Card with { Facts = [], Reasons = ["ui-info", "Ett", "ui-info", "Två", "Nära.", "Lugnt."] },
            Card with { Reasons = ["Nära. Lugnt."] },
            Card with { FreeTimes = "På onsdag" },
            Card with { FreeTimes = "" },
            Card with { IsNew = true },
        ];

        Assert.Equal(cards.Length, cards.Select(card => card.ToContent()).Distinct().Count());
    }

    [Fact]
    public async Task No_more_is_remembered_than_there_is_room_for()
    {
        var fragments = New();
        var large = new string('x', Fragments.LengthMax / 4);

        for (var number = 0; number < 9; number++)
        {
            var written = await OfAsync(fragments, Card with { Title = number + large }, Tongue.Swedish);
            Assert.Contains(number + "xxx", written, StringComparison.Ordinal);
            Assert.InRange(fragments.Length, 0, Fragments.LengthMax);
        }
    }

    [Fact]
    public async Task The_find_page_asked_for_again_is_the_same_and_keeps_what_was_typed_and_chosen()
    {
        using var browser = host.NewBrowser();
        foreach (var path in new[] { "/hitta", "/hitta?text=cykel&area=norr", "/hitta?text=%3Cb%3E&area=soder" })
        {
            await browser.OpenAsync(path);
            var first = browser.Page.QuerySelector("form[role=search]")!.OuterHtml;
            await browser.OpenAsync(path);

            Assert.Equal(first, browser.Page.QuerySelector("form[role=search]")!.OuterHtml);
        }

        Assert.Equal("<b>", browser.Page.QuerySelector("input[type=search]")!.GetAttribute("value"));
        Assert.True(browser.Page.QuerySelector("option[value=soder]")!.HasAttribute("selected"));
    }

    private Fragments New() => new(host.Services, NullLoggerFactory.Instance);

    private static async Task<string> OfAsync(Fragments fragments, AssignmentCardView card, Tongue tongue)
    {
        using var speaking = tongue.Speak();
        return await fragments.OfAsync<AssignmentCard>(
            card.ToContent(), () => new() { [nameof(AssignmentCard.View)] = card });
    }
}
