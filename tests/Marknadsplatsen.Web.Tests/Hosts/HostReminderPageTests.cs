using System.Net;
using Marknadsplatsen.Grains.Hosts;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Tests.Hosts;

/// <summary>An association is reminded where it says, in words that name nobody.</summary>
public sealed class HostReminderPageTests(CityHost host)
{
    private const string Path = "/forening/paminnelser";

    private DateTimeOffset Tomorrow =>
        host.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(1);

    [Fact]
    public async Task A_reminder_goes_to_the_address_that_was_saved_and_names_nobody()
    {
        var own = await host.RegisterAsync("paminns");
        using var desk = await host.NewBrowserAsync(own);
        await desk.OpenAsync(Path);
        await desk.SendAsync(Path, ("epost", "Styrelsen@Paminns.example"));
        Assert.Contains("s…@paminns.example", desk.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("styrelsen@paminns", desk.Body, StringComparison.OrdinalIgnoreCase);
        var mail = (await host.Grains.GetGrain<IHostGrain>(own.Value).View()).Mail!;

        var sent = await host.Services.GetRequiredService<IHostCarrier>().SendAsync(own, mail, Tomorrow);

        Assert.Equal(NoticeSending.Taken, sent);
        var letter = await host.Letters.NextAsync("styrelsen@paminns.example");
        Assert.Contains("Någon väntar på svar från er.", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Provföreningen", letter.Text + letter.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_association_cannot_open_the_address()
    {
        var own = await host.RegisterAsync("paminns-egen");
        var other = await host.RegisterAsync("paminns-annan");
        using var desk = await host.NewBrowserAsync(own);
        await desk.OpenAsync(Path);
        await desk.SendAsync(Path, ("epost", "hemlig@paminns.example"));
        var mail = (await host.Grains.GetGrain<IHostGrain>(own.Value).View()).Mail!;

        var sent = await host.Services.GetRequiredService<IHostCarrier>().SendAsync(other, mail, Tomorrow);

        Assert.Equal(NoticeSending.NoWay, sent);
    }

    [Fact]
    public async Task What_is_no_address_comes_back_as_typed_and_an_empty_field_ends_the_reminders()
    {
        var own = await host.RegisterAsync("paminns-fel");
        using var desk = await host.NewBrowserAsync(own);
        await desk.OpenAsync(Path);
        await desk.SendAsync(Path, ("epost", "0701234567"));
        Assert.Equal(HttpStatusCode.BadRequest, desk.Status);
        Assert.Contains(("epost", "0701234567"), desk.Fields(Path));

        await desk.SendAsync(Path, ("epost", "vi@paminns-fel.example"));
        Assert.NotNull((await host.Grains.GetGrain<IHostGrain>(own.Value).View()).Mail);
        await desk.SendAsync(Path, ("epost", ""));

        Assert.Equal($"{Path}?svar=av", desk.Path);
        Assert.Null((await host.Grains.GetGrain<IHostGrain>(own.Value).View()).Mail);
    }
}
