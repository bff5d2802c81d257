using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Accounts;
using Marknadsplatsen.Grains.Assignments;

namespace Marknadsplatsen.Grains.Participants;

/// <summary>
/// A person's taps on assignments, which decide; afterwards the person's own record knows how things stand.
/// </summary>
/// <param name="id">Who.</param>
/// <param name="book">The person's record.</param>
/// <param name="grains">The way to assignments and doors.</param>
internal sealed class PlaceTaps(ParticipantId id, ParticipantBook book, IGrainFactory grains)
{
    /// <summary>One tap on "I want to try". An open activity is saved.</summary>
    public async Task<AcceptOutcome> Accept(
        MunicipalityCode municipality, AssignmentId assignment, AcceptPlace command)
    {
        _ = book.KnownOrNew(municipality);
        return await ThroughDoor(command.Door, assignment, async standing =>
        {
            var outcome = await Assignment(assignment).Accept(command with
            {
                Participant = id,
                Standing = standing,
                Door = null,
            });
            if (outcome is AcceptOutcome.Saved)
            {
                var save = new TakeOwnStep
                {
                    CommandId = command.CommandId,
                    Municipality = municipality,
                    Assignment = assignment,
                    Step = OwnStep.Save,
                };
                await book.Once(command.CommandId, municipality, current => Participant.Evolve(current, save));
            }
            else
            {
                await Learn(assignment, municipality);
            }

            return outcome;
        });
    }

    /// <summary>Takes a held or proposed place.</summary>
    public async Task<AcceptOutcome> Confirm(AssignmentId assignment, ConfirmHold command)
    {
        var outcome = await Assignment(assignment).Confirm(command with { Participant = id });
        await Learn(assignment, null);
        return outcome;
    }

    /// <summary>Declines, leaves, pauses, resumes or undoes.</summary>
    public async Task<StepBackOutcome> StepBack(AssignmentId assignment, TakeStepBack command)
    {
        var mayUndo = Participant.StandingFor(book.Current.State, assignment) != Standing.AtOwnLimit;
        if (command.Step == Domain.Assignments.StepBack.Undo && !mayUndo)
        {
            return new StepBackOutcome.NothingToChange();
        }

        var outcome = await Assignment(assignment).StepBack(command with { Participant = id });
        await Learn(assignment, null);
        return outcome;
    }

    /// <summary>Lets the association of a place see the person's alias or a way to reach them, or no longer.</summary>
    public async Task<ShowAliasOutcome> ShowAlias(AssignmentId assignment, ShowAlias command)
    {
        var outcome = await Assignment(assignment).ShowAlias(command with
        {
            Participant = id,
            Alias = book.Current.State?.Alias,
            Account = book.Current.State?.Contacts
                .FirstOrDefault(contact => contact.Kind == command.Contact)?.Account,
        });
        await Learn(assignment, null);
        return outcome;
    }

    /// <summary>Brings somebody, or nobody any more.</summary>
    public async Task<BringOutcome> Bring(AssignmentId assignment, BringGuests command)
    {
        var outcome = await Assignment(assignment).Bring(command with { Participant = id });
        await Learn(assignment, null);
        return outcome;
    }

    /// <summary>Does not come once, comes after all, or steps in for somebody.</summary>
    public async Task<OccasionOutcome> Occasion(
        MunicipalityCode municipality, AssignmentId assignment, TakeOccasionStep command)
    {
        if (command.Step != OccasionStep.StepIn)
        {
            var told = await Assignment(assignment)
                .Occasion(command with { Participant = id, Standing = Standing.Unconfirmed, Door = null });
            await Learn(assignment, null);
            return told;
        }

        var own = book.KnownOrNew(municipality).StandIns;
        if (own.Count >= OccasionLimits.OwnCountMax && !own.ContainsKey(assignment))
        {
            return new OccasionOutcome.TooMany();
        }

        return await ThroughDoor(command.Door, assignment, async standing =>
        {
            var outcome = await Assignment(assignment)
                .Occasion(command with { Participant = id, Standing = standing, Door = null });
            await Learn(assignment, municipality);
            return outcome;
        });
    }

    /// <summary>
    /// Taps with how well the person is known. Somebody new is counted at the door before the first place, so that two
    /// taps at once cannot both slip in, and no more when the tap led to none.
    /// </summary>
    private async Task<TOutcome> ThroughDoor<TOutcome>(
        string? door, AssignmentId assignment, Func<Standing, Task<TOutcome>> tap)
    {
        var isNew = door is not null && Participant.OpenCount(book.Current.State, null) == 0;
        var standing = Participant.StandingFor(book.Current.State, assignment);
        if (standing == Standing.Unconfirmed && isNew && !await Door(door!).Enter(id))
        {
            standing = Standing.AtDoorLimit;
        }

        var outcome = await tap(standing);
        if (isNew && standing == Standing.Unconfirmed && Participant.OpenCount(book.Current.State, null) == 0)
        {
            await Door(door!).Leave(id);
        }

        return outcome;
    }

    /// <summary>
    /// Reads back how things stand, so that the person's own pages show it at once, before the outbox tells.
    /// </summary>
    private async Task Learn(AssignmentId assignment, MunicipalityCode? municipality)
    {
        if (await Assignment(assignment).View() is not { State: { } there } view
            || (municipality is { } tenant && (there.Of(id) is not null || HasStandIn(there))
                ? book.KnownOrNew(tenant)
                : book.Current.State) is not { } known)
        {
            return;
        }

        var next = there.Of(id) is { } engagement
            ? Participant.Evolve(known, AssignmentDelivery.Own(there, engagement))
            : known;
        next = Participant.Evolve(next, AssignmentDelivery.StandInsOf(there, view.Version, id));
        await book.Write(known, next, null);
    }

    private bool HasStandIn(AssignmentState there) => there.StandIns.Any(standIn => standIn.Participant == id);

    private IDoorGrain Door(string key) => grains.GetGrain<IDoorGrain>(key);

    private IAssignmentGrain Assignment(AssignmentId assignment) =>
        grains.GetGrain<IAssignmentGrain>(assignment.Value);
}
