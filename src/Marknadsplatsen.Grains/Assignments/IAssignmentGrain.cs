using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.StandIns;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Assignments;

/// <summary>
/// One assignment, found by its id. Protects: taken + held ≤ places, for the assignment and for each session with
/// places
/// of its own. When a call returns, what it answered is on disk. A call that throws has an unknown outcome: send the
/// same
/// command id again.
/// </summary>
[Alias("mp.IAssignmentGrain")]
public interface IAssignmentGrain : IGrainWithStringKey
{
    /// <summary>
    /// Publishes the assignment; publishing it again changes nothing. Called by its association's grain.
    /// </summary>
    [Alias("Publish")]
    Task<HostOutcome> Publish(PublishAssignment command);

    /// <summary>A person's tap on "I want to try". Called by the participant's grain.</summary>
    [Alias("Accept")]
    Task<AcceptOutcome> Accept(AcceptPlace command);

    /// <summary>A person's yes to a held or proposed place. Called by the participant's grain.</summary>
    [Alias("Confirm")]
    Task<AcceptOutcome> Confirm(ConfirmHold command);

    /// <summary>A person steps back or returns. Called by the participant's grain.</summary>
    [Alias("StepBack")]
    Task<StepBackOutcome> StepBack(TakeStepBack command);

    /// <summary>
    /// A person with a place lets the association see their alias, or no longer. Called by the participant's grain.
    /// </summary>
    [Alias("ShowAlias")]
    Task<ShowAliasOutcome> ShowAlias(ShowAlias command);

    /// <summary>
    /// A person is called something else; only an association that sees their alias sees it. Twice changes nothing
    /// more. Called by the participant's outbox.
    /// </summary>
    [Alias("Rename")]
    Task Rename(ParticipantId participant, string? alias);

    /// <summary>
    /// A person does not come once, comes after all, or steps in. Called by the participant's grain.
    /// </summary>
    [Alias("Occasion")]
    Task<OccasionOutcome> Occasion(TakeOccasionStep command);

    /// <summary>A person brings somebody, or nobody any more. Called by the participant's grain.</summary>
    [Alias("Bring")]
    Task<BringOutcome> Bring(BringGuests command);

    /// <summary>The host or a coordinator answers a person.</summary>
    [Alias("HostStep")]
    Task<HostOutcome> HostStep(TakeHostStep command);

    /// <summary>The association changes places or status.</summary>
    [Alias("Change")]
    Task<HostOutcome> Change(ChangePlaces command);

    /// <summary>
    /// Somebody asks, without a name, whether the place offers what its host has not told. Asking again is harmless.
    /// </summary>
    [Alias("Ask")]
    Task<HostOutcome> Ask(AskHost command);

    /// <summary>The host tells whether the place offers something; from then on it is part of the assignment.</summary>
    [Alias("Answer")]
    Task<HostOutcome> Answer(AnswerQuality command);

    /// <summary>
    /// A coordinator frees every place of people whom nobody has confirmed; they keep their interest (DOMAIN 6.9).
    /// </summary>
    [Alias("Release")]
    Task<HostOutcome> Release(ReleaseUnconfirmed command);

    /// <summary>
    /// A person has been confirmed, and stops counting among those who have not. Twice changes nothing more. Called by
    /// the participant's outbox.
    /// </summary>
    [Alias("Vouch")]
    Task Vouch(ParticipantId participant);

    /// <summary>
    /// A person is erased: their place is free, and nothing in the record refers to them any more. Twice changes
    /// nothing more. Called by the participant, and by the sweep for what a backup brought back.
    /// </summary>
    [Alias("Forget")]
    Task Forget(ParticipantId participant);

    /// <summary>
    /// As <see cref="Forget"/>, when nothing has happened to the person's engagement since it had this version, nothing
    /// about it is on its way to them, and they step in nowhere. Otherwise nothing is changed, and it answers false.
    /// </summary>
    [Alias("ForgetUnchanged")]
    Task<bool> ForgetUnchanged(ParticipantId participant, long version);

    /// <summary>
    /// The association edits what it has posted; each who has said yes is asked again. Called by its grain.
    /// </summary>
    [Alias("Edit")]
    Task<HostOutcome> Edit(EditAssignment command);

    /// <summary>
    /// An association asks another to host the assignment with it, says yes, or steps back; when another comes, each
    /// who has said yes is asked again.
    /// </summary>
    [Alias("CoHost")]
    Task<HostOutcome> CoHost(TakeCoHostStep command);

    /// <summary>The assignment as stored, or null when it was never posted.</summary>
    [Alias("View")]
    [ReadOnly]
    Task<AssignmentView?> View();

    /// <summary>
    /// Ends what time has ended and delivers what waits. Called when the program starts; harmless at any time.
    /// </summary>
    [Alias("Wake")]
    Task Wake();
}
