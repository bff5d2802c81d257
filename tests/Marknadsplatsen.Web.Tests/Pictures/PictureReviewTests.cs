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

/// <summary>A coordinator looks first at pictures of new associations, and takes down any that is wrong.</summary>
public sealed class PictureReviewTests(CityHost host)
{
    private const string Path = "/forening/bilder";
    private const string Alt = "Ett långt bord med kaffekoppar.";

    private static readonly (string, string) Said = ("samtycke", "ja");
    private static readonly byte[] Right = PictureSamples.Of(900, 600, SKEncodedImageFormat.Jpeg);

    [Fact]
    public async Task A_picture_of_a_new_association_is_seen_when_a_coordinator_has_looked_and_not_before()
    {
        var own = await NewAsync("bild-ny");
        using var desk = await host.NewBrowserAsync(own);
        using var coordinator = await host.NewCoordinatorAsync();
        using var person = host.NewBrowser();
        await desk.OpenAsync(Path);
        await desk.SendFileAsync(Path, "bild", Right, Said, ("beskrivning", Alt));
        Assert.Equal($"{Path}?svar=granskas", desk.Path);
        Assert.Contains("Ni får svar senast", desk.Words, StringComparison.Ordinal);
        var address = desk.Page.QuerySelector("img.photo")!.GetAttribute("src")!;

        Assert.Equal(HttpStatusCode.OK, (await desk.OpenAsync(address)).Status);
        Assert.Equal("no-store", desk.CacheControl);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(address)).Status);
        await person.OpenAsync($"/foreningar/{own}");
        Assert.Null(person.Page.QuerySelector("img.photo"));
        await coordinator.OpenAsync($"/tavla/bilder/{own}");
        Assert.Contains(Alt, coordinator.Words, StringComparison.Ordinal);
        await coordinator.SendAsync($"/tavla/bilder/{own}", ("steg", "visa"));

        Assert.Equal($"/tavla/bilder/{own}?svar=visa", coordinator.Path);
        Assert.Equal(HttpStatusCode.OK, (await person.OpenAsync(address)).Status);
        Assert.Equal("public, max-age=3600", person.CacheControl);
        await person.OpenAsync($"/foreningar/{own}");
        Assert.Equal(Alt, person.Page.QuerySelector("img.photo")!.GetAttribute("alt"));
    }

    [Fact]
    public async Task One_that_is_taken_down_is_gone_with_its_file_and_its_association_reads_why()
    {
        var own = await host.RegisterAsync("bild-ner");
        using var desk = await host.NewBrowserAsync(own);
        using var coordinator = await host.NewCoordinatorAsync();
        await desk.OpenAsync(Path);
        await desk.SendFileAsync(Path, "bild", Right, Said, ("beskrivning", Alt));
        var address = desk.Page.QuerySelector("img.photo")!.GetAttribute("src")!;
        await coordinator.OpenAsync($"/tavla/bilder/{own}");
        await coordinator.SendAsync($"/tavla/bilder/{own}", ("steg", "tillbaka"), ("ord", " "));
        Assert.Equal(HttpStatusCode.BadRequest, coordinator.Status);
        await coordinator.SendAsync($"/tavla/bilder/{own}", ("steg", "tillbaka"), ("ord", "Någon syns på den."));

        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync(address)).Status);
        Assert.Null(await host.Services.GetRequiredService<IBlobFiles>().FindAsync(
            new BlobFileId(System.IO.Path.GetFileNameWithoutExtension(address)),
            TestContext.Current.CancellationToken));
        await desk.OpenAsync(Path);
        Assert.Contains("Någon syns på den.", desk.Words, StringComparison.Ordinal);
        await desk.SendAsync("/forening/bilder/bort");
        Assert.Empty(await PicturesAsync(own));
    }

    [Fact]
    public async Task Whoever_sees_something_wrong_finds_where_to_say_it_and_a_coordinator_finds_the_picture()
    {
        var card = await host.PostAsync("bild-fel-syns");
        using var desk = await host.NewBrowserAsync(card.AssociationId);
        await desk.OpenAsync(Path);
        await desk.SendFileAsync(Path, "bild", Right, Said, ("beskrivning", Alt));
        using var person = await host.NewBrowser().OpenAsync($"/foreningar/{card.AssociationId}");
        var link = person.Page.QuerySelector($"a[href$='{card.Id}/kanns-fel']")!;
        await person.OpenAsync(link.GetAttribute("href")!);

        Assert.Contains("Något är fel med en bild", person.Words, StringComparison.Ordinal);
        Assert.EndsWith("Något annat", string.Join(' ', person.Page.QuerySelectorAll(".tick span")
            .Select(tick => tick.TextContent)), StringComparison.Ordinal);
        await person.SendAsync($"/uppdrag/{card.Id}/kanns-fel", ("vad", "picture"));
        using var coordinator = await host.NewCoordinatorAsync();
        await coordinator.OpenAsync($"/tavla{person.Path.Split('?')[0]}");
        Assert.Contains("Något är fel med en bild", coordinator.Words, StringComparison.Ordinal);
        var pictures = coordinator.Page.QuerySelector("a[href^='/tavla/bilder/']")!.GetAttribute("href")!;
        await coordinator.OpenAsync(pictures);
        Assert.Contains(Alt, coordinator.Words, StringComparison.Ordinal);
    }

    private async Task<ImmutableArray<HostPicture>> PicturesAsync(AssociationId own) =>
        (await host.Grains.GetGrain<IPictureGrain>(own.Value).View()).State?.Pictures ?? [];

    private async Task<AssociationId> NewAsync(string name)
    {
        var id = new AssociationId(name);
        await host.Grains.GetGrain<IAssociationGrain>(id.Value).Register(new RegisterAssociation
        {
            CommandId = new CommandId(name),
            Municipality = new MunicipalityCode("1283"),
            Name = "Den nya föreningen",
            Description = "Finns bara i prov.",
            IsVerified = true,
            IsNew = true,
        });
        return id;
    }
}
