using System.Diagnostics;
using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Matching;
using Marknadsplatsen.Storage;
using Marknadsplatsen.Storage.Json;
using Marknadsplatsen.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using GrainCity = Marknadsplatsen.Grains.Vocabulary.City;

namespace Marknadsplatsen.Bench.Matching;

/// <summary>
/// How soon a matcher is ready over SQLite: from all facts, and from its snapshot with some facts written since. The
/// same records, store and format as in the product.
/// </summary>
internal static class MatchStartBench
{
    private const int AssignmentsPerPeople = 10;
    private const int ChangedSince = 1_000;
    private const int WritesAtOnce = 2_000;
    private static readonly MunicipalityCode Municipality = new("1283");
    private static readonly GrainId Matcher = GrainId.Create("match", Municipality.Value);

    public static async Task RunAsync(BenchOptions options)
    {
        var folder = Path.Combine(options.Folder, "mp-bench-" + Path.GetRandomFileName());
        try
        {
            using var store = SqliteFactStore.Open(folder, NullLogger.Instance);
            var serializer = new JsonGrainStateSerializer();
            var facts = new SqliteFactScan(store, serializer);
            var storage = new SqliteGrainStorage(store, serializer);
            var city = new SyntheticCity();
            var grainCity = new GrainCity(Municipality, TimeZoneInfo.Utc, city.Vocabulary);
            var erasures = new ErasureFile(folder, store, TimeProvider.System);
            MatchMemory Memory() => new(
                Municipality.Value, 1, grainCity, TimeProvider.System, new MatchStore(storage, Matcher), erasures);

            await WriteAsync(store, city, options.PeopleMax);
            var rebuilt = Memory();
            await Timed($"rebuild of {options.PeopleMax:N0} people from all facts", async () =>
            {
                await rebuilt.Load(facts, CancellationToken.None);
                await rebuilt.Rebuild(facts, CancellationToken.None);
            });
            await Timed("first snapshot stored", () => rebuilt.Save(facts, _ => Task.CompletedTask, default));
            await WriteAsync(store, city, ChangedSince, version: 2);

            var started = Memory();
            await Timed($"start from the snapshot and {ChangedSince:N0} people changed since", async () =>
            {
                if (!await started.Load(facts, CancellationToken.None))
                {
                    throw new InvalidOperationException("There was no snapshot.");
                }
            });
            Check(rebuilt, started, city, options.PeopleMax);
            await Timed("snapshot of the changes stored", () => started.Save(facts, _ => Task.CompletedTask, default));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Check(MatchMemory rebuilt, MatchMemory started, SyntheticCity city, int people)
    {
        var assignments = people / AssignmentsPerPeople;
        if (started.Count != people || started.Cards.Cards.Count != assignments || rebuilt.Count != people)
        {
            throw new InvalidOperationException(
                $"Expected {people} people and {assignments} assignments, but found {started.Count} and " +
                $"{started.Cards.Cards.Count}.");
        }

        Console.WriteLine($"{started.Fitting(city.Broad()).Length:N0} people to tell of a broad assignment");
    }

    private static async Task WriteAsync(SqliteFactStore store, SyntheticCity city, int people, long version = 1)
    {
        var random = new Random((int)version);
        var versions = new Dictionary<string, long>();
        var writes = new List<Task>(WritesAtOnce);
        for (var number = 0; number < people; number++)
        {
            var person = city.Person(random, number, version);
            writes.Add(PutAsync(store, "participant", person.Participant.Value, Record(person)));
            if (version == 1 && number % AssignmentsPerPeople == 0)
            {
                var card = city.Assignment(random, number);
                writes.Add(PutAsync(store, "assignment", card.Id.Value, Record(card)));
            }

            if (writes.Count >= WritesAtOnce)
            {
                await Task.WhenAll(writes);
                writes.Clear();
            }
        }

        await Task.WhenAll(writes);
    }

    private static async Task PutAsync<TRecord>(SqliteFactStore store, string kind, string key, TRecord record)
    {
        var id = $"{kind}/{key}";
        var known = await store.ReadAsync(kind, id, CancellationToken.None);
        var payload = new JsonGrainStateSerializer().Serialize(record).ToMemory();
        await store.WriteAsync(new RecordKey(kind, id), known?.Version, payload, CancellationToken.None);
    }

    private static ParticipantRecord Record(MatchableParticipant person) => new()
    {
        Version = person.Version,
        State = new ParticipantState
        {
            Id = person.Participant,
            Municipality = Municipality,
            Answers = new Answers
            {
                Interests = person.Profile.Interests,
                TimeOfDay = person.Profile.TimeOfDay,
                HowMuch = person.Profile.OpenToWorkSteps ? HowMuch.WantToWork
                    : person.Profile.MaxHoursPerWeek switch
                    {
                        null => HowMuch.DoNotKnow,
                        <= 3 => HowMuch.AnHour,
                        _ => HowMuch.AFewHours,
                    },
                Area = person.Profile.Area,
                MaxKm = person.Profile.MaxKm,
                MustHave = person.Profile.MustHave,
                NiceToHave = person.Profile.NiceToHave,
                Languages = person.Profile.Languages,
            },
        },
    };

    private static AssignmentRecord Record(AssignmentCard card) => new()
    {
        Version = card.Version,
        State = new AssignmentState
        {
            Id = card.Id,
            Municipality = Municipality,
            AssociationId = card.AssociationId,
            AssociationName = card.AssociationName,
            AssociationKind = card.AssociationKind,
            Status = card.Status,
            PublishedAtUtc = card.PublishedAtUtc,
            Details = card.Details,
        },
    };

    private static async Task Timed(string what, Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {Stopwatch.GetElapsedTime(started).TotalSeconds:F2} s"));
    }
}
