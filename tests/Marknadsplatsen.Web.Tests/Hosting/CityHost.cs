using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Supports;
using Marknadsplatsen.Grains.Talks;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Grains.Waiting;
using Marknadsplatsen.Silo;
using Marknadsplatsen.Silo.City;
using Marknadsplatsen.Silo.Hosting;
using Marknadsplatsen.Storage;
using Marknadsplatsen.Web.Api;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Live;
using Marknadsplatsen.Web.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;

[assembly: AssemblyFixture(typeof(Marknadsplatsen.Web.Tests.Hosting.CityHost))]

namespace Marknadsplatsen.Web.Tests.Hosting;

/// <summary>
/// The whole program over the example city: grains, store and pages, on a port and in a folder of its own.
/// </summary>
public sealed class CityHost : IAsyncLifetime
{
    private static readonly TimeSpan ArrivalMax = TimeSpan.FromMinutes(1);

    private readonly TimeProvider time;
    private readonly (string Key, string Value)[] settings;
    private readonly string folder = Directory.CreateTempSubdirectory("mp-pages-").FullName;
    private WebApplication app = null!;

    /// <summary>The city as most tests want it.</summary>
    public CityHost()
        : this([])
    {
    }

    internal CityHost(params (string Key, string Value)[] settings)
        : this(TimeProvider.System, settings)
    {
    }

    internal CityHost(TimeProvider time, params (string Key, string Value)[] settings) =>
        (this.time, this.settings) = (time, settings);

    /// <summary>Gets all that the program logs; null keeps nothing.</summary>
    internal ILoggerProvider? Log { get; init; }

    /// <summary>E-mail that left the program.</summary>
    internal Letterbox Letters { get; } = new(ContactKind.Email);

    /// <summary>Text messages that left the program.</summary>
    internal Letterbox TextMessages { get; } = new(ContactKind.TextMessage);

    internal IServiceProvider Services => app.Services;

    internal IGrainFactory Grains => app.Services.GetRequiredService<IGrainFactory>();

    internal CityVocabulary Vocabulary => app.Services.GetRequiredService<CityVocabulary>();

    internal CatalogReplica Catalog => app.Services.GetRequiredService<CatalogReplica>();

    internal ExposureFollower Exposure => app.Services.GetRequiredService<ExposureFollower>();

    internal IFactScan Facts => app.Services.GetRequiredService<IFactScan>();

    /// <summary>The patterns of every route that answers GET.</summary>
    internal IEnumerable<string> Routes => app.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(route => route.RoutePattern.RawText ?? "");

    internal Uri Address => new(app.Urls.Single());

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = "Production",
            ContentRootPath = AppContext.BaseDirectory,
        });
        // As in Development, where a page would otherwise be the first to fail.
        builder.Host.UseServiceProviderFactory(new DefaultServiceProviderFactory(
            new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true }));
        builder.Logging.ClearProviders();
        if (Log is not null)
        {
            builder.Logging.AddProvider(Log);
        }

        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Folder"] = Path.Combine(folder, "data"),
            ["Keys:Folder"] = Path.Combine(folder, "keys"),
            ["Demo:Load"] = "true",
            ["Site:StrictTexts"] = "true",
        });
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)));
        builder.Services.AddSingleton<IMessageCarrier>(Letters);
        builder.Services.AddSingleton<IMessageCarrier>(TextMessages);
        builder.Services.AddSingleton(time);
        builder.AddMarketplace();
        app = builder.Build();
        WaysIn.Use(app);
        app.UseMarketplace();
        await app.StartAsync();
        await app.Services.GetRequiredService<StartUp>().Done;
        foreach (var card in DemoCards.All)
        {
            Assert.True(await Catalog.WaitForAsync(card.Id, 1, ArrivalMax), $"{card.Id} never reached the pages.");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Every file of the store as it is now, byte for byte, but for the lock, which is empty.</summary>
    internal IEnumerable<byte[]> StoredFiles() =>
        Directory.GetFiles(Path.Combine(folder, "data"), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) != ".lock").Select(Read);

    internal Browser NewBrowser() => new(Address);

    /// <summary>A browser that is signed in for an association.</summary>
    internal async Task<Browser> NewBrowserAsync(AssociationId association, TeamRole role = TeamRole.Owner) =>
        await NewBrowser().OpenAsync($"/prov/forening/{association}?roll={role}");

    /// <summary>A browser that is signed in as a coordinator of a municipality.</summary>
    internal async Task<Browser> NewCoordinatorAsync(
        string municipality = "1283", TeamRole role = TeamRole.Owner) =>
        await NewBrowser().OpenAsync($"/prov/samordnare/{municipality}?roll={role}");

    /// <summary>An association of its own for a test class, which is what others never touch.</summary>
    internal async Task<AssociationId> RegisterAsync(string id, bool isVerified = true, string municipality = "1283")
    {
        await Grains.GetGrain<IAssociationGrain>(id).Register(new RegisterAssociation
        {
            CommandId = new CommandId($"register-{id}"),
            Municipality = new MunicipalityCode(municipality),
            Name = "Provföreningen",
            Description = "Finns bara i prov.",
            IsVerified = isVerified,
        });
        return new AssociationId(id);
    }

    /// <summary>Waits until the pages show an assignment as its own record has it now.</summary>
    internal async Task CatchUpAsync(AssignmentId assignment)
    {
        var stored = await Grains.GetGrain<IAssignmentGrain>(assignment.Value).View();
        Assert.True(await Catalog.WaitForAsync(assignment, stored!.Version, ArrivalMax));
    }

    /// <summary>Waits until everybody's own record knows how it stands at an assignment.</summary>
    internal async Task PersonsToldAsync(AssignmentId assignment)
    {
        var stored = (await Grains.GetGrain<IAssignmentGrain>(assignment.Value).View())!;
        foreach (var engagement in stored.State.Engagements.Values)
        {
            await Grains.GetGrain<IParticipantGrain>(engagement.Participant.Value)
                .Told(AssignmentDelivery.Own(stored.State, engagement));
        }

        foreach (var person in stored.State.StandIns.Select(standIn => standIn.Participant).Distinct())
        {
            await Grains.GetGrain<IParticipantGrain>(person.Value)
                .ToldStandIns(AssignmentDelivery.StandInsOf(stored.State, stored.Version, person));
        }
    }

    /// <summary>Waits until the list of calls knows what is new to a person.</summary>
    internal async Task CallToldAsync(ParticipantId person) => await Grains.GetGrain<IWaitingGrain>("1283").Apply(
        NoticeRules.CallOf(
            $"notices/{person}",
            person,
            await Grains.GetGrain<INoticeGrain>(person.Value).View(),
            Services.GetRequiredService<City>().Zone));

    /// <summary>Waits until the lists of what waits know the support of a person.</summary>
    internal async Task SupportToldAsync(ParticipantId person) => await Grains.GetGrain<IWaitingGrain>("1283").Apply(
        SupportRules.WaitingOf(
            $"support/{person}",
            await Grains.GetGrain<ISupportGrain>(person.Value).View(),
            Services.GetRequiredService<City>().Zone));

    /// <summary>Waits until the lists of what waits know everything that is written about an assignment.</summary>
    internal async Task ToldAsync(AssignmentId assignment)
    {
        foreach (var engagement in await EngagementsAsync(assignment))
        {
            var talk = Grains.GetGrain<ITalkGrain>(TalkKey.Of(assignment, engagement.Participant));
            await Grains.GetGrain<IWaitingGrain>("1283").Apply(TalkRules.WaitingOf(
                $"talk/{TalkKey.Of(assignment, engagement.Participant)}",
                await talk.Export(),
                Services.GetRequiredService<City>().Zone));
        }
    }

    /// <summary>The engagements that an assignment's own record holds.</summary>
    internal async Task<IReadOnlyCollection<Engagement>> EngagementsAsync(AssignmentId assignment) =>
        [.. (await Grains.GetGrain<IAssignmentGrain>(assignment.Value).View())!.State.Engagements.Values];

    // The program has it open; that is no reason not to look.
    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
