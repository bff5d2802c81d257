using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Calendars;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Sharing;
using Marknadsplatsen.Domain.StandIns;
using Marknadsplatsen.Domain.Vocabulary;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.Participants;

/// <summary>
/// One participant, found by a random id. Protects: the person's own answers, choices and hides. What it answers is on
/// disk
/// when it returns; a call that throws has an unknown outcome, so send the same command id again.
/// </summary>
[Alias("mp.IParticipantGrain")]
public interface IParticipantGrain : IGrainWithStringKey
{
    /// <summary>Saves one answered or skipped question. The first one makes the participant.</summary>
    [Alias("SaveAnswers")]
    Task<ParticipantState> SaveAnswers(SaveAnswers command);

    /// <summary>Hides, shows, saves or forgets an assignment.</summary>
    [Alias("OwnStep")]
    Task<ParticipantState> OwnStep(TakeOwnStep command);

    /// <summary>One tap on "I want to try". An open activity is saved.</summary>
    /// <param name="municipality">The tenant, used when the participant is new.</param>
    /// <param name="assignment">Which assignment.</param>
    /// <param name="command">The tap.</param>
    [Alias("Accept")]
    Task<AcceptOutcome> Accept(MunicipalityCode municipality, AssignmentId assignment, AcceptPlace command);

    /// <summary>Takes a held or proposed place.</summary>
    [Alias("Confirm")]
    Task<AcceptOutcome> Confirm(AssignmentId assignment, ConfirmHold command);

    /// <summary>Declines, leaves, pauses, resumes or undoes.</summary>
    [Alias("StepBack")]
    Task<StepBackOutcome> StepBack(AssignmentId assignment, TakeStepBack command);

    /// <summary>Lets the association of a place the person has see their alias, or no longer.</summary>
    [Alias("ShowAlias")]
    Task<ShowAliasOutcome> ShowAlias(AssignmentId assignment, ShowAlias command);

    /// <summary>Brings somebody to what the person takes part in, or nobody any more.</summary>
    [Alias("Bring")]
    Task<BringOutcome> Bring(AssignmentId assignment, BringGuests command);

    /// <summary>Does not come once, comes after all, or steps in for somebody.</summary>
    /// <param name="municipality">The tenant, used when the participant is new.</param>
    /// <param name="assignment">Which assignment.</param>
    /// <param name="command">The tap.</param>
    [Alias("Occasion")]
    Task<OccasionOutcome> Occasion(
        MunicipalityCode municipality, AssignmentId assignment, TakeOccasionStep command);

    /// <summary>
    /// Makes a card the person's only one, or leaves them without. Answers with the account whose card opens nothing
    /// any more, or null. The same card again changes nothing; the same command is answered the same until
    /// <see cref="Settle"/>, for a day.
    /// </summary>
    [Alias("KeepCard")]
    Task<AccountKey?> KeepCard(KeepCard command);

    /// <summary>
    /// Makes a way the person's only one of its kind, or leaves them without. Answers with the one that leads to them
    /// no more, or null. The same way again changes nothing; the same command is answered the same until
    /// <see cref="Settle"/>, for a day.
    /// </summary>
    [Alias("KeepContact")]
    Task<OwnContact?> KeepContact(KeepContact command);

    /// <summary>
    /// Makes a slip the person's only one, or stops it. Answers with the one that counts no more, or null; somebody who
    /// is not known stays so. The same command is answered the same until <see cref="Settle"/>, for a day.
    /// </summary>
    [Alias("KeepSlip")]
    Task<AccountKey?> KeepSlip(KeepSlip command);

    /// <summary>
    /// What a command replaced has been retired and told, so nothing of it is kept any more. Twice changes nothing.
    /// </summary>
    [Alias("Settle")]
    Task Settle(CommandId command);

    /// <summary>What the person's cookies have to carry now; 0 for somebody who is not known.</summary>
    [Alias("Session")]
    [ReadOnly]
    Task<long> Session();

    /// <summary>Gives the person a link to their calendar, a new one, or none. Earlier links open nothing.</summary>
    [Alias("KeepCalendar")]
    Task<ParticipantState> KeepCalendar(KeepCalendar command);

    /// <summary>The participant as stored, or null before the first answer.</summary>
    [Alias("View")]
    [ReadOnly]
    Task<ParticipantState?> View();

    /// <summary>An assignment's outbox tells how things stand. An older value changes nothing.</summary>
    [Alias("Told")]
    Task Told(OwnEngagement told);

    /// <summary>An assignment's outbox tells where the person steps in. An older value changes nothing.</summary>
    [Alias("ToldStandIns")]
    Task ToldStandIns(OwnStandIns told);

    /// <summary>Stores what the person wants to be called, or that they want no name.</summary>
    [Alias("NameSelf")]
    Task<ParticipantState> NameSelf(NameSelf command);

    /// <summary>
    /// Makes a share card. Refused when there are too many, or nobody is known yet. Call
    /// <see cref="Sharing.IShareLinkGrain.Keep"/> before it, so that a card that the person sees can be opened.
    /// </summary>
    [Alias("GiveShare")]
    Task<ShareOutcome> GiveShare(GiveShare command);

    /// <summary>A share card shows nothing from now on. Twice changes nothing more.</summary>
    [Alias("EndShare")]
    Task EndShare(CommandId command, ShareKey key);

    /// <summary>The person wants to be remembered. Nothing else changes.</summary>
    [Alias("Stay")]
    Task Stay(CommandId command);

    /// <summary>A relation that the retention rules have removed is not remembered any more.</summary>
    [Alias("Forget")]
    Task Forget(AssignmentId assignment);

    /// <summary>
    /// Notes that the person has been told that they will be removed; their next command takes it away.
    /// </summary>
    [Alias("GiveNotice")]
    Task GiveNotice();

    /// <summary>Everything that is stored here about the person, for the person.</summary>
    [Alias("Export")]
    [ReadOnly]
    Task<ParticipantRecord> Export();

    /// <summary>
    /// Removes everything that is stored of the person here and in the matcher, for ever: the id is marked as erased
    /// and no command makes it somebody again. What others hold of the person, <see cref="PersonErasure"/> removes.
    /// Twice changes nothing more.
    /// </summary>
    [Alias("Erase")]
    Task Erase();

    /// <summary>Delivers what waits. Called when the program starts; harmless at any time.</summary>
    [Alias("Wake")]
    Task Wake();
}
