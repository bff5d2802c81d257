using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Silo.City;
using Marknadsplatsen.Silo.Hosting;
using Marknadsplatsen.Storage;
using Marknadsplatsen.Web;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Teams;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Silo.Commands;

/// <summary>
/// The start of a real installation: makes the store and the keys when there are none, and a link with which the first
/// coordinator comes in. The program itself must not run meanwhile: one process at a time has the store.
/// </summary>
internal static class InitCommand
{
    /// <summary>Done, or nothing to do.</summary>
    public const int Done = 0;

    /// <summary>Nothing was done; the message says why.</summary>
    public const int Refused = 1;

    private const string DefaultSite = "http://localhost:5080";

    /// <summary>Runs the command. Answers what the process ends with.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter says)
    {
        var wanted = InitArguments.Read(arguments);
        if (wanted.Municipality is null || !wanted.InvitesCoordinator)
        {
            await says.WriteLineAsync(InitArguments.Usage);
            return Refused;
        }

        try
        {
            await using var app = Build(wanted);
            var configured = app.Services.GetRequiredService<IOptions<CityOptions>>().Value.Municipality;
            if (configured != wanted.Municipality)
            {
                await says.WriteLineAsync(
                    $"This installation is for municipality {configured} (setting City:Municipality), not for "
                    + $"{wanted.Municipality}. Nothing was done. Give the same code in both places: a code of four "
                    + $"digits, for example --municipality 1283 --City:Municipality 1283.");
                return Refused;
            }

            await app.StartAsync();
            await app.Services.GetRequiredService<StartUp>().Done;
            var answer = await InviteAsync(app.Services, wanted, says);
            await app.StopAsync();
            return answer;
        }
        catch (StorageRefusedException refused)
        {
            await says.WriteLineAsync($"Nothing was done. {refused.Message} If it is Marknadsplatsen that runs, stop "
                + "it, run this again, and start it.");
            return Refused;
        }
        catch (OptionsValidationException wrong)
        {
            await says.WriteLineAsync($"Nothing was done. {string.Join(' ', wrong.Failures)}");
            return Refused;
        }
    }

    private static WebApplication Build(InitArguments wanted)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. wanted.Settings],
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.ClearProviders();

        // A real installation begins empty, whatever the environment says.
        builder.Configuration.AddInMemoryCollection([new("Demo:Load", "false")]);
        builder.AddMarketplace();
        builder.Services.AddSingleton<IServer, SilentServer>();
        return builder.Build();
    }

    private static async Task<int> InviteAsync(IServiceProvider services, InitArguments wanted, TextWriter says)
    {
        var city = services.GetRequiredService<Grains.Vocabulary.City>();
        var code = InvitationCode.New(new TeamKey(city.Municipality));
        var team = services.GetRequiredService<IGrainFactory>().GetGrain<ITeamGrain>(code.Team.Value);
        var outcome = await team.Invite(new InviteMember
        {
            Id = code.Id,
            Proof = code.Proof(services.GetRequiredService<AccountSecrets>()),
            Name = services.GetRequiredService<Texts>()["Team.First"],
            Role = TeamRole.Owner,
            Recovers = wanted.Recovers,
        });
        if (outcome is not InviteOutcome.Invited { EndsAtUtc: var end })
        {
            await says.WriteLineAsync(
                "There are coordinators already, and nothing was changed. They invite others themselves. If none of "
                + "them can come in any more, run this again with --recover.");
            return Done;
        }

        var ends = TimeZoneInfo.ConvertTime(end, city.Zone);
        await says.WriteLineAsync(
            $"A coordinator of {city.Municipality} comes in here, once, within 30 minutes (until {ends:HH:mm}):");
        await says.WriteLineAsync(code.Link(SiteOf(services)));
        await says.WriteLineAsync("Start the program first. A new link, with this command, ends this one.");
        return Done;
    }

    private static string SiteOf(IServiceProvider services)
    {
        var host = services.GetRequiredService<IOptions<SiteOptions>>().Value.Host;
        var urls = services.GetRequiredService<IConfiguration>()["urls"];
        return host.Length > 0 ? $"https://{host}"
            : string.IsNullOrEmpty(urls) ? DefaultSite
            : urls.Split(';')[0].TrimEnd('/');
    }
}
