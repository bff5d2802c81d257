using System.Security.Claims;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Silo;
using Marknadsplatsen.Silo.Dev;
using Marknadsplatsen.Storage;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Live;
using Marknadsplatsen.Web.Tests.Hosting;
using Marknadsplatsen.Web.Tests.Live;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;

[assembly: AssemblyFixture(typeof(LiveHost))]

namespace Marknadsplatsen.Web.Tests.Live;

/// <summary>The real grains on a real store and the live hub behind a real server, without pages.</summary>
public sealed class LiveHost : IAsyncLifetime
{
    private const string ParticipantKey = "participant";
    private const string AssociationKey = "association";
    private const string CoordinatorKey = "coordinator";

    private readonly TimeProvider time;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mp-live-");
    private WebApplication app = null!;
    private int made;

    /// <summary>On the machine's clock.</summary>
    public LiveHost()
        : this(TimeProvider.System)
    {
    }

    internal LiveHost(TimeProvider time) => this.time = time;

    internal static MunicipalityCode Municipality { get; } = new("1283");

    internal Uri Address => new(app.Urls.Single());

    internal IServiceProvider Services => app.Services;

    internal IGrainFactory Grains => app.Services.GetRequiredService<IGrainFactory>();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("Storage:Folder", folder.FullName)]);
        var city = new Grains.Vocabulary.City(
            Municipality, TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm"), DemoCards.File.Vocabulary);
        builder.Services.AddSingleton(city);
        builder.Services.AddSingleton(city.Vocabulary);
        builder.Services.AddSingleton(time);
        builder.Services.AddSqliteGrainStorage();
        builder.AddGrainEngine();
        builder.Services.AddVisitors();
        builder.Services.AddLive();
        app = builder.Build();
        app.MapLive();
        app.MapGet("/be", BecomeAsync);
        app.MapGet("/forget", Visitors.ForgetAsync);
        await app.StartAsync();
        await Services.GetRequiredService<ReplicaReadiness>().Filled;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>A name that nobody else in this run has.</summary>
    internal string New(string kind) => $"{kind}{Interlocked.Increment(ref made)}";

    /// <summary>A browser that is signed in as whoever is given.</summary>
    internal async Task<LiveBrowser> OpenAsync(
        ParticipantId? participant = null,
        AssociationId? association = null,
        bool coordinator = false)
    {
        var browser = new LiveBrowser(Address);
        await browser.Http.GetStringAsync(
            $"/be?{ParticipantKey}={participant}&{AssociationKey}={association}" +
            $"&{CoordinatorKey}={(coordinator ? Municipality : null)}");
        return browser;
    }

    internal async Task<AssociationId> RegisterAsync()
    {
        var id = new AssociationId(New("a"));
        await Grains.GetGrain<IAssociationGrain>(id.Value).Register(new RegisterAssociation
        {
            CommandId = new CommandId(New("c")),
            Municipality = Municipality,
            Name = "Föreningen",
            Description = "Vi finns.",
            IsVerified = true,
        });
        return id;
    }

    internal async Task<AssignmentId> PostAsync(AssociationId association, AssignmentDetails details)
    {
        var outcome = await Grains.GetGrain<IAssociationGrain>(association.Value).Post(new PostAssignment
        {
            CommandId = new CommandId(New("c")),
            Details = details,
        });
        return Assert.IsType<PostOutcome.Posted>(outcome).Id;
    }

    internal async Task<ParticipantId> AnswerAsync(Answers answers)
    {
        var id = new ParticipantId(New("p"));
        await Grains.GetGrain<IParticipantGrain>(id.Value).SaveAnswers(new SaveAnswers
        {
            CommandId = new CommandId(New("c")),
            Municipality = Municipality,
            Question = Question.Interests,
            Answers = answers,
        });
        return id;
    }

    internal Task<AcceptOutcome> AcceptAsync(ParticipantId participant, AssignmentId assignment) =>
        Grains.GetGrain<IParticipantGrain>(participant.Value).Accept(
            Municipality, assignment,
            new AcceptPlace { CommandId = new CommandId(New("c")), Participant = participant });

    private static async Task BecomeAsync(
        HttpContext http, string? participant, string? association, string? coordinator)
    {
        if (!string.IsNullOrEmpty(participant))
        {
            var identity = new ClaimsIdentity([new Claim(Schemes.ParticipantClaim, participant)], Schemes.Participant);
            await http.SignInAsync(Schemes.Participant, new ClaimsPrincipal(identity));
        }

        if (!string.IsNullOrEmpty(association))
        {
            await DemoMember.SignInAsync(http, new TeamKey(new AssociationId(association)));
        }

        if (!string.IsNullOrEmpty(coordinator))
        {
            await DemoMember.SignInAsync(http, new TeamKey(new MunicipalityCode(coordinator)));
        }
    }
}
