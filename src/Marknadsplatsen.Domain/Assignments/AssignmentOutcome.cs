using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.StandIns;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// What an assignment answers to a command. Each kind of command has its own closed family of answers.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AssignmentOutcome")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "answer")]
[JsonDerivedType(typeof(AcceptOutcome.Accepted), "accept.accepted")]
[JsonDerivedType(typeof(AcceptOutcome.Held), "accept.held")]
[JsonDerivedType(typeof(AcceptOutcome.Interested), "accept.interested")]
[JsonDerivedType(typeof(AcceptOutcome.Saved), "accept.saved")]
[JsonDerivedType(typeof(AcceptOutcome.Closed), "accept.closed")]
[JsonDerivedType(typeof(AcceptOutcome.SessionUnknown), "accept.sessionUnknown")]
[JsonDerivedType(typeof(AcceptOutcome.NothingHeld), "accept.nothingHeld")]
[JsonDerivedType(typeof(AcceptOutcome.NoRoomToWait), "accept.noRoomToWait")]
[JsonDerivedType(typeof(AcceptOutcome.ConfirmFirst), "accept.confirmFirst")]
[JsonDerivedType(typeof(AcceptOutcome.ManyFromHere), "accept.manyFromHere")]
[JsonDerivedType(typeof(AcceptOutcome.ChangedMeanwhile), "accept.changedMeanwhile")]
[JsonDerivedType(typeof(AcceptOutcome.CommandReused), "accept.commandReused")]
[JsonDerivedType(typeof(StepBackOutcome.Changed), "stepBack.changed")]
[JsonDerivedType(typeof(StepBackOutcome.FirstInLine), "stepBack.firstInLine")]
[JsonDerivedType(typeof(StepBackOutcome.NothingToChange), "stepBack.nothingToChange")]
[JsonDerivedType(typeof(StepBackOutcome.CommandReused), "stepBack.commandReused")]
[JsonDerivedType(typeof(BringOutcome.Noted), "bring.noted")]
[JsonDerivedType(typeof(BringOutcome.NothingToChange), "bring.nothingToChange")]
[JsonDerivedType(typeof(BringOutcome.CommandReused), "bring.commandReused")]
[JsonDerivedType(typeof(OccasionOutcome.Done), "occasion.done")]
[JsonDerivedType(typeof(OccasionOutcome.NoSuchOccasion), "occasion.noSuchOccasion")]
[JsonDerivedType(typeof(OccasionOutcome.OnlyOccasion), "occasion.onlyOccasion")]
[JsonDerivedType(typeof(OccasionOutcome.SomebodyElseComes), "occasion.somebodyElseComes")]
[JsonDerivedType(typeof(OccasionOutcome.NotFree), "occasion.notFree")]
[JsonDerivedType(typeof(OccasionOutcome.OthersFirst), "occasion.othersFirst")]
[JsonDerivedType(typeof(OccasionOutcome.AgeIsAsked), "occasion.ageIsAsked")]
[JsonDerivedType(typeof(OccasionOutcome.AskFirst), "occasion.askFirst")]
[JsonDerivedType(typeof(OccasionOutcome.ConfirmFirst), "occasion.confirmFirst")]
[JsonDerivedType(typeof(OccasionOutcome.TooMany), "occasion.tooMany")]
[JsonDerivedType(typeof(OccasionOutcome.CommandReused), "occasion.commandReused")]
[JsonDerivedType(typeof(HostOutcome.Changed), "host.changed")]
[JsonDerivedType(typeof(HostOutcome.NothingToAnswer), "host.nothingToAnswer")]
[JsonDerivedType(typeof(HostOutcome.NoFreePlace), "host.noFreePlace")]
[JsonDerivedType(typeof(HostOutcome.BelowPromised), "host.belowPromised")]
[JsonDerivedType(typeof(HostOutcome.OutOfRange), "host.outOfRange")]
[JsonDerivedType(typeof(HostOutcome.NotPosted), "host.notPosted")]
[JsonDerivedType(typeof(HostOutcome.SessionInUse), "host.sessionInUse")]
[JsonDerivedType(typeof(HostOutcome.BelongsToAnother), "host.belongsToAnother")]
[JsonDerivedType(typeof(HostOutcome.ChangedMeanwhile), "host.changedMeanwhile")]
[JsonDerivedType(typeof(HostOutcome.CommandReused), "host.commandReused")]
[JsonDerivedType(typeof(ShowAliasOutcome.Shown), "showAlias.shown")]
[JsonDerivedType(typeof(ShowAliasOutcome.Hidden), "showAlias.hidden")]
[JsonDerivedType(typeof(ShowAliasOutcome.NoAlias), "showAlias.noAlias")]
[JsonDerivedType(typeof(ShowAliasOutcome.NoPlace), "showAlias.noPlace")]
[JsonDerivedType(typeof(ShowAliasOutcome.CommandReused), "showAlias.commandReused")]
public abstract record AssignmentOutcome
{
    /// <summary>
    /// Whether it is as was asked for, so that somebody relies on it from now on; false for a refusal, after which
    /// nothing has become different.
    /// </summary>
    [JsonIgnore]
    public bool IsPromise => this is AcceptOutcome.Accepted or AcceptOutcome.Held or AcceptOutcome.Interested
        or StepBackOutcome.Changed or StepBackOutcome.FirstInLine or BringOutcome.Noted or OccasionOutcome.Done
        or HostOutcome.Changed or ShowAliasOutcome.Shown or ShowAliasOutcome.Hidden;
}
