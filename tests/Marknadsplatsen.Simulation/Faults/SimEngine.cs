using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Access;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Hosts;
using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans;
using Orleans.Embedded;
using Orleans.Hosting;
using Orleans.Storage;

namespace Marknadsplatsen.Simulation.Faults;

/// <summary>The product's own grains on the embedded engine, on one machine of the simulated world.</summary>
internal sealed class SimEngine
{
    /// <summary>The one municipality there is.</summary>
    public static readonly MunicipalityCode Municipality = new("1283");

    private static readonly CityVocabulary Vocabulary = new(
        [new Area(new("soder"), "Söder", 56.03, 12.71)],
        [new Named<CategoryId>(new("meetingPlace"), "Träffpunkt")],
        [new Named<QualityId>(new("ownPace"), "Din takt")],
        [new Named<QualityId>(new("wheelchair"), "Rullstol")],
        [],
        [new Named<LanguageCode>(new("sv"), "svenska")]);

    private readonly ServiceProvider services;

    public SimEngine(FaultWorld world, SimMachine machine)
    {
        Machine = machine;
        services = Services(new SimStore(world, machine), machine);
        Grains = services.GetRequiredService<IGrainFactory>();
    }

    public SimMachine Machine { get; }

    public IGrainFactory Grains { get; }

    public bool IsStarted { get; private set; }

    /// <summary>Starts as the program does: the engine, and then whatever the last process left untold.</summary>
    public async Task StartAsync(bool isSwept)
    {
        foreach (var hosted in services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(default);
        }

        if (isSwept)
        {
            var sweep = new StartSweep(services.GetRequiredService<IFactScan>(), Grains, Machine);
            await sweep.RunAsync(default);
            _ = sweep.KeepOnAsync(_ => { }, default);
        }

        IsStarted = true;
    }

    private static ServiceProvider Services(SimStore store, SimMachine machine)
    {
        var services = new ServiceCollection();
        services.AddOptions();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddKeyedSingleton<IGrainStorage>(FactStore.Name, store);
        services.AddSingleton<IFactScan>(store);
        services.AddSingleton<INoticeCarrier, NobodyCarries>();
        services.AddSingleton<IHostCarrier, NobodyCarries>();
        services.AddSingleton<IErasures, NobodyErased>();
        services.AddSingleton<AccessLogs>();
        services.AddSingleton(new City(Municipality, AssignmentSamples.Stockholm, Vocabulary));
        services.Configure<MatchOptions>(options => (options.PartitionCount, options.FactsPerSnapshot) = (1, 1));
        services.AddSingleton<TimeProvider>(machine);
        services.AddSingleton<IWorkScheduler>(machine);
        services.AddEmbeddedOrleans(options =>
        {
            options.GrainAssemblies.Add(typeof(IAssignmentGrain).Assembly);
            options.ReminderStorageName = FactStore.Name;

            // A sweep a second, all through days, would be most of what happens.
            options.CallSweepInterval = TimeSpan.FromSeconds(10);
        });
        return services.BuildServiceProvider();
    }

    private sealed class NobodyCarries : INoticeCarrier, IHostCarrier
    {
        public Task<NoticeSending> SendAsync(
            ParticipantState person, NoticeDigest digest, DateTimeOffset usefulUntilUtc) =>
            Task.FromResult(NoticeSending.Taken);

        public Task<NoticeSending> SendAsync(AssociationId association, string mail, DateTimeOffset answerByUtc) =>
            Task.FromResult(NoticeSending.Taken);
    }

    private sealed class NobodyErased : IErasures
    {
        public int Count => 0;

        public bool Contains(ParticipantId participant) => false;

        public Task AddAsync(ParticipantId participant, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public Task ScrubAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task ScrubOwedAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
