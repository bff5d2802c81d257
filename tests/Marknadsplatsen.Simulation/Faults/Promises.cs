using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Catalog;
using Marknadsplatsen.Grains.FillRates;

namespace Marknadsplatsen.Simulation.Faults;

/// <summary>What always holds: looked at whenever a record is stored or a command answered, and at rest.</summary>
internal sealed class Promises(FaultWorld world)
{
    private const string AssignmentName = "assignment|assignment/";
    private const string ParticipantName = "participant|participant/";

    /// <summary>A record has been stored.</summary>
    public void CheckStored(string name, object? before, object after)
    {
        if (after is AssignmentRecord assignment)
        {
            CheckOrder(name, (before as AssignmentRecord)?.Version ?? 0, assignment.Version);
            CheckKept(name, before as AssignmentRecord, assignment);
            CheckPlaces(name, assignment);
            CheckOwners(name, assignment);
        }
    }

    /// <summary>A command was answered: what it came to is stored by then, and stays.</summary>
    public void CheckAnswer(CommandId command, AssignmentOutcome outcome, string assignment)
    {
        Expect(IsKnown(command, assignment), $"{command} was answered {outcome} and is not stored");
        world.Kept[command.Value] = assignment;
    }

    /// <summary>Everything answered is still there, and everybody who has to know does.</summary>
    public async Task CheckQuietAsync(SimEngine engine, IReadOnlyDictionary<string, string> answers)
    {
        var catalog = await engine.Grains.GetGrain<ICatalogGrain>(SimEngine.Municipality.Value).Read(0);
        var figures = await engine.Grains.GetGrain<IFillRateGrain>(SimEngine.Municipality.Value).Read(0);
        foreach (var (grain, stored) in world.Disk.All("assignment"))
        {
            var record = (AssignmentRecord)stored;
            if (record.State is not { } state)
            {
                continue;
            }

            Expect(record.Outbox.IsEmpty, $"{grain} has still to tell {string.Join(", ", record.Outbox.Keys)}");
            Expect(
                Assignment.NextDue(state) is not { } due || due > engine.Machine.GetUtcNow(),
                $"{grain} has something due that nobody has seen to");
            CheckCard(state.ToCard(record.Version), catalog, "catalog");
            CheckCard(state.ToCard(record.Version), figures, "figures");
            CheckPeople(grain, state);
        }

        foreach (var (command, assignment) in world.Kept)
        {
            Expect(
                IsKnown(new CommandId(command), assignment),
                $"{command}, {answers.GetValueOrDefault(command)}, is forgotten");
        }
    }

    private bool IsKnown(CommandId command, string assignment) =>
        RecordOf(assignment) is { } record && AssignmentRecords.Find(record, command) is not null;

    private AssignmentRecord? RecordOf(string assignment) =>
        world.Disk.Find(AssignmentName + assignment)?.State as AssignmentRecord;

    private void CheckOrder(string name, long before, long after) =>
        Expect(after == before || after == before + 1, $"{name} went from version {before} to {after}");

    private void CheckKept(string name, AssignmentRecord? before, AssignmentRecord after)
    {
        foreach (var result in before?.Results ?? [])
        {
            Expect(after.Results.Contains(result), $"{name} has forgotten the answer to {result.CommandId}");
        }

        foreach (var person in before?.State?.Engagements.Keys ?? [])
        {
            Expect(after.State!.Engagements.ContainsKey(person), $"{name} has forgotten {person}");
        }
    }

    private void CheckPlaces(string name, AssignmentRecord record)
    {
        if (record.State is { } state && Places.Total(state) is { Places: { } places } occupancy)
        {
            Expect(occupancy.Taken + occupancy.Held <= places, $"{name} has promised more than {places} places");
        }
    }

    private void CheckOwners(string name, AssignmentRecord record)
    {
        foreach (var engagement in record.State?.Engagements.Values ?? [])
        {
            Expect(
                engagement.State is not (EngagementState.Interested or EngagementState.WithCoordinator)
                    || engagement is { Owner: not null, NextStepAtUtc: not null },
                $"{name} leaves {engagement.Participant} with nobody to answer by a date");
        }
    }

    private void CheckCard(AssignmentCard card, CatalogPage page, string where) => Expect(
        page.Cards.FirstOrDefault(each => each.Id == card.Id)?.Version == card.Version,
        $"the {where} does not know version {card.Version} of {card.Id}");

    private void CheckPeople(string grain, AssignmentState state)
    {
        foreach (var engagement in state.Engagements.Values)
        {
            var own = world.Disk.Find(ParticipantName + engagement.Participant)?.State as ParticipantRecord;
            var known = own?.State?.Engagements.GetValueOrDefault(state.Id)?.Engagement;
            Expect(
                known?.Version == engagement.Version && known.State == engagement.State,
                $"{engagement.Participant} knows version {known?.Version} of {grain}, not {engagement.Version}");
        }
    }

    private void Expect(bool isSo, string what)
    {
        if (!isSo)
        {
            throw world.Broken(what);
        }
    }
}
