using System.Collections.Immutable;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Access;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Hosts;
using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Retention;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Conformance;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Storage;

namespace Marknadsplatsen.Grains.Tests.Product;

/// <summary>The product's own grains on the engine the build chose, over a store that outlives them.</summary>
internal sealed class ProductHost : IAsyncDisposable
{
    public static readonly MunicipalityCode Municipality = new("1283");

    private readonly IHost host;

    private ProductHost(IHost host, FactShelf facts, FaultyStore store, ManualTime time)
    {
        this.host = host;
        (Facts, Store, Time) = (facts, store, time);
        Grains = host.Services.GetRequiredService<IGrainFactory>();
    }

    public IGrainFactory Grains { get; }

    /// <summary>What removes people.</summary>
    public PersonErasure Erasure => host.Services.GetRequiredService<PersonErasure>();

    /// <summary>What carries out retention rules.</summary>
    public RetentionRun Retention => host.Services.GetRequiredService<RetentionRun>();

    /// <summary>What is stored.</summary>
    public FactShelf Facts { get; }

    /// <summary>The way to it, which can fail.</summary>
    public FaultyStore Store { get; }

    public ManualTime Time { get; }

    public static async Task<ProductHost> StartAsync(
        FactShelf? facts = null, ManualTime? time = null, int partitionCount = 1)
    {
        facts ??= new FactShelf();
        time ??= new ManualTime(AssignmentSamples.Monday);
        var store = new FaultyStore(facts);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddKeyedSingleton<IGrainStorage>(FactStore.Name, store);
        builder.Services.AddSingleton<IFactScan>(facts);
        builder.Services.AddSingleton<INoticeCarrier>(facts.Postbag);
        builder.Services.AddSingleton<IHostCarrier>(facts.HostPost);
        builder.Services.AddSingleton<IErasures>(facts);
        builder.Services.AddSingleton<AccessLogs>();
        builder.Services.AddSingleton<PersonErasure>();
        builder.Services.AddSingleton<RetentionRun>();
        builder.Services.AddSingleton<IRetentionNotice, NoNotice>();
        builder.Services.AddSingleton(new City(Municipality, AssignmentSamples.Stockholm, Vocabulary()));
        builder.Services.Configure<MatchOptions>(options =>
            (options.PartitionCount, options.FactsPerSnapshot) = (partitionCount, 1));
        ProductEngine.Add(builder, time);
        var host = builder.Build();
        await host.StartAsync();
        return new ProductHost(host, facts, store, time);
    }

    /// <summary>The power goes: nothing more is stored, whatever the grains still try on their way down.</summary>
    public async Task CrashAsync()
    {
        Store.Faults = _ => WriteFault.BeforeCommit;
        await DisposeAsync();
    }

    public IAssignmentGrain Assignment(string id) => Grains.GetGrain<IAssignmentGrain>(id);

    public IParticipantGrain Participant(string id) => Grains.GetGrain<IParticipantGrain>(id);

    public IAssociationGrain Association(string id) => Grains.GetGrain<IAssociationGrain>(id);

    /// <summary>An assignment posted by its own association.</summary>
    public async Task<IAssignmentGrain> PublishAsync(string id, AssignmentDetails details)
    {
        var state = AssignmentSamples.Of(details);
        await Assignment(id).Publish(new PublishAssignment
        {
            CommandId = new CommandId($"publish-{id}"),
            Id = new AssignmentId(id),
            Municipality = state.Municipality,
            AssociationId = state.AssociationId,
            AssociationName = state.AssociationName,
            Details = details,
        });
        return Assignment(id);
    }

    /// <summary>The tap of one person; the same number is the same tap.</summary>
    public Task<AcceptOutcome> AcceptAsync(string assignment, string person, int tap = 1) => Participant(person)
        .Accept(Municipality, new AssignmentId(assignment), Tap(person, tap));

    /// <summary>The person has a card, so that no limit against hoarding applies to them.</summary>
    public Task ConfirmAsync(string person) => Participant(person).KeepCard(new KeepCard
    {
        CommandId = new CommandId($"card-{person}"),
        Municipality = Municipality,
        Card = new AccountKey($"card-{person}"),
    });

    public static AcceptPlace Tap(string person, int tap = 1) => new()
    {
        CommandId = new CommandId($"{person}-{tap}"),
        Participant = new ParticipantId(person),
    };

    /// <summary>A reminder whose time has come is delivered, on either engine.</summary>
    public Task RemindAsync(IAddressable grain, string name) =>
        ProductEngine.RemindAsync(grain, name, Time.GetUtcNow());

    /// <summary>Whether a reminder of the grain is kept, on either engine.</summary>
    public Task<bool> IsRemindedAsync(IAddressable grain, string name) =>
        ProductEngine.IsRemindedAsync(host.Services, Facts, grain.GetGrainId(), name);

    /// <summary>Completes when every receiver has heard of all that the assignment has to tell.</summary>
    public Task<AssignmentRecord> WhenTold(string assignment) =>
        Facts.When<AssignmentRecord>("assignment", assignment, record => record.Outbox.IsEmpty);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static CityVocabulary Vocabulary() => new(
        [new Area(new("soder"), "Söder", 56.03, 12.71)],
        [new Named<CategoryId>(new("meetingPlace"), "Träffpunkt")],
        [new Named<QualityId>(new("ownPace"), "Din takt")],
        [new Named<QualityId>(new("wheelchair"), "Rullstol")],
        [],
        [new Named<LanguageCode>(new("sv"), "svenska")]);
}
