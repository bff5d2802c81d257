using System.Collections.Immutable;
using System.Net;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Pictures;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Web.Limits;
using Marknadsplatsen.Web.Pictures;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SkiaSharp;

namespace Marknadsplatsen.Web.Tests.Pictures;

/// <summary>An association shows pictures, each with words for those who do not see it, without script.</summary>
public sealed class PicturePageTests(CityHost host)
{
    private const string Path = "/forening/bilder";
    private const string Alt = "Ett långt bord med kaffekoppar.";

    private static readonly (string, string) Said = ("samtycke", "ja");
    private static readonly byte[] Right = PictureSamples.Of(900, 600, SKEncodedImageFormat.Jpeg);

    [Fact]
    public async Task A_picture_is_on_the_page_of_what_it_is_of_until_it_is_removed()
    {
        var card = await host.PostAsync("bild-uppdrag");
        using var desk = await host.NewBrowserAsync(card.AssociationId);
        await desk.OpenAsync(Path);
        await desk.SendFileAsync(Path, "bild", Right, Said, ("beskrivning", Alt), ("uppdrag", card.Id.Value));
        Assert.Equal($"{Path}?svar=sparad", desk.Path);

        using var person = await host.NewBrowser().OpenAsync($"/uppdrag/{card.Id}");
        var shown = person.Page.QuerySelector("img.photo")!;
        var address = shown.GetAttribute("src")!;
        Assert.Equal(Alt, shown.GetAttribute("alt"));
        await person.OpenAsync(address);

        Assert.Equal((HttpStatusCode.OK, "nosniff"), (person.Status, person.Header("X-Content-Type-Options")));
        Assert.Contains("default-src 'none'", person.Header("Content-Security-Policy"), StringComparison.Ordinal);
        await desk.SendAsync("/forening/bilder/bort");
        await person.OpenAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, person.Status);
        await person.OpenAsync($"/uppdrag/{card.Id}");
        Assert.Null(person.Page.QuerySelector("img.photo"));
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_picture_and_another_association_cannot_remove_it()
    {
        var own = await host.RegisterAsync("bild-egen");
        using var desk = await host.NewBrowserAsync(own);
        using var other = await host.NewBrowserAsync(await host.RegisterAsync("bild-annan"));
        await desk.OpenAsync(Path);
        (string, string)[] fields =
        [
            .. desk.Fields(Path).Where(field => field.Name != "beskrivning"), Said, ("beskrivning", Alt),
        ];
        await desk.PostFileAsync(Path, "bild", Right, fields);
        await desk.PostFileAsync(Path, "bild", Right, fields);
        var picture = Assert.Single(await PicturesAsync(own));

        await other.OpenAsync(Path);
        await other.PostAsync(
            "/forening/bilder/bort", [.. other.Fields(Path), ("vilken", picture.Id.Value)]);

        Assert.Single(await PicturesAsync(own));
        using var person = await host.NewBrowser().OpenAsync($"/foreningar/{own}");
        var address = PictureFileEndpoints.Href(own, picture.Id, 480);
        Assert.Equal(address, person.Page.QuerySelector("img.photo")!.GetAttribute("src"));
    }

    [Theory]
    [InlineData("", "Skriv vad som syns")]
    [InlineData("Ring 070-123 45 67", "utan nummer")]
    public async Task Without_right_words_for_those_who_do_not_see_it_nothing_is_shown(string alt, string words)
    {
        var own = await host.RegisterAsync($"bild-ord-{alt.Length}");
        using var desk = await host.NewBrowserAsync(own);
        await desk.OpenAsync(Path);
        await desk.SendFileAsync(Path, "bild", Right, Said, ("beskrivning", alt));

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains(words, desk.Words, StringComparison.Ordinal);
        Assert.Contains(("beskrivning", alt), desk.Fields(Path));
        Assert.Empty(await PicturesAsync(own));
    }

    [Fact]
    public async Task All_that_is_to_be_put_right_is_told_at_once_since_the_file_has_to_be_chosen_again()
    {
        var own = await host.RegisterAsync("bild-allt");
        using var desk = await host.NewBrowserAsync(own);
        await desk.OpenAsync(Path);
        await desk.SendAsync(Path);

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        foreach (var words in new[] { "Välj en bild", "Skriv vad som syns", "Fråga först alla som syns" })
        {
            Assert.Contains(words, desk.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_no_picture_or_too_large_is_told_in_plain_words_and_the_words_are_kept()
    {
        var own = await host.RegisterAsync("bild-fel");
        using var desk = await host.NewBrowserAsync(own);
        foreach (var (content, words) in new[]
        {
            ("<svg/>"u8.ToArray(), "JPEG, PNG och WebP"),
            (Right[..(Right.Length / 2)], "går inte att läsa"),
            (Array.Empty<byte>(), "Välj en bild"),
        })
        {
            await desk.OpenAsync(Path);
            await desk.SendFileAsync(Path, "bild", content, Said, ("beskrivning", Alt));

            Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
            Assert.Contains(words, desk.Words, StringComparison.Ordinal);
            Assert.Contains(("beskrivning", Alt), desk.Fields(Path));
        }

        Assert.Empty(await PicturesAsync(own));
    }

    [Fact]
    public async Task A_picture_of_several_megabytes_is_taken_and_one_that_is_larger_is_answered()
    {
        var own = await host.RegisterAsync("bild-stor");
        using var desk = await host.NewBrowserAsync(own);
        var large = PictureSamples.Noise();
        Assert.InRange(large.Length, 4_000_000, PictureReader.BytesMax);
        await desk.OpenAsync(Path);
        await desk.SendFileAsync(Path, "bild", large, Said, ("beskrivning", Alt));
        Assert.Equal($"{Path}?svar=sparad", desk.Path);

        await desk.SendFileAsync(Path, "bild", new byte[PictureReader.BytesMax + 1], Said, ("beskrivning", Alt));
        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains("Bilden är för stor", desk.Words, StringComparison.Ordinal);

        Assert.Single(await PicturesAsync(own));
    }

    [Fact]
    public async Task Nobody_is_shown_who_has_not_said_yes_and_no_assignment_of_others()
    {
        var own = await host.RegisterAsync("bild-ja");
        var others = await host.PostAsync("bild-andras");
        using var desk = await host.NewBrowserAsync(own);
        await desk.OpenAsync(Path);
        await desk.SendFileAsync(Path, "bild", Right, ("beskrivning", Alt));
        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains("Fråga först alla som syns", desk.Words, StringComparison.Ordinal);
        await desk.SendFileAsync(Path, "bild", Right, Said, ("beskrivning", Alt), ("uppdrag", others.Id.Value));

        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains("Välj ett av era egna uppdrag", desk.Words, StringComparison.Ordinal);
        Assert.Empty(await PicturesAsync(own));
    }

    [Fact]
    public async Task The_back_button_and_another_file_is_another_picture_and_of_an_assignment_the_newest_stays()
    {
        var card = await host.PostAsync("bild-byte");
        using var desk = await host.NewBrowserAsync(card.AssociationId);
        await desk.OpenAsync(Path);
        (string, string)[] fields =
        [
            .. desk.Fields(Path).Where(field => field.Name is not ("beskrivning" or "uppdrag")),
            Said, ("beskrivning", Alt), ("uppdrag", card.Id.Value),
        ];
        await desk.PostFileAsync(Path, "bild", Right, fields);
        using var person = await host.NewBrowser().OpenAsync($"/uppdrag/{card.Id}");
        var first = person.Page.QuerySelector("img.photo")!.GetAttribute("src")!;

        await desk.PostFileAsync(Path, "bild", PictureSamples.Of(300, 200, SKEncodedImageFormat.Png), fields);

        await person.OpenAsync($"/uppdrag/{card.Id}");
        var second = Assert.Single(person.Page.QuerySelectorAll("img.photo")).GetAttribute("src")!;
        Assert.NotEqual(first, second);
        await person.OpenAsync(first);
        Assert.Equal(HttpStatusCode.NotFound, person.Status);
        await person.OpenAsync(second);
        Assert.Equal(HttpStatusCode.OK, person.Status);
    }

    [Fact]
    public async Task Whoever_has_it_already_is_told_so_and_gets_no_bytes()
    {
        var own = await host.RegisterAsync("bild-igen");
        using var desk = await host.NewBrowserAsync(own);
        await desk.OpenAsync(Path);
        await desk.SendFileAsync(Path, "bild", Right, Said, ("beskrivning", Alt));
        using var client = new HttpClient { BaseAddress = host.Address };
        var address = desk.Page.QuerySelector("img.photo")!.GetAttribute("src")!;
        using var first = await client.GetAsync(address, TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await client.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal("image/jpeg", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task After_a_start_the_pages_show_what_is_stored()
    {
        var own = await host.RegisterAsync("bild-start");
        using var desk = await host.NewBrowserAsync(own);
        await desk.OpenAsync(Path);
        await desk.SendFileAsync(Path, "bild", Right, Said, ("beskrivning", Alt));
        var shelf = new PictureShelf();
        using var follower = new PictureFollower(
            shelf, host.Facts, TimeProvider.System, NullLogger<PictureFollower>.Instance);

        await follower.ReadAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Alt, Assert.Single(shelf.Of(own, null)).Alt);
    }

    [Fact]
    public async Task Only_those_at_an_associations_desk_may_send_so_much()
    {
        using var stranger = host.NewBrowser();
        await stranger.OpenAsync("/hitta");

        await stranger.PostFileAsync(Path, "bild", new byte[LimitSetup.BodyBytesMax * 2], Said, ("beskrivning", Alt));

        Assert.Equal(HttpStatusCode.BadRequest, stranger.Status);
        Assert.Contains("kunde vi inte läsa", stranger.Words, StringComparison.Ordinal);
    }

    private async Task<ImmutableArray<HostPicture>> PicturesAsync(AssociationId own) =>
        (await host.Grains.GetGrain<IPictureGrain>(own.Value).View()).State?.Pictures ?? [];
}
