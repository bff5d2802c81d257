using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>
/// The answers to <see cref="TakeHostStep"/>, <see cref="ChangePlaces"/>, <see cref="EditAssignment"/> and
/// <see cref="PublishAssignment"/>.
/// </summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.HostOutcome")]
public abstract record HostOutcome : AssignmentOutcome
{
    private HostOutcome()
    {
    }

    /// <summary>Done, and stored.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.HostOutcome.Changed")]
    public sealed record Changed : HostOutcome;

    /// <summary>Refused: there is no engagement in a state that this step applies to.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.HostOutcome.NothingToAnswer")]
    public sealed record NothingToAnswer : HostOutcome;

    /// <summary>Refused: every place is taken or held.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.HostOutcome.NoFreePlace")]
    public sealed record NoFreePlace : HostOutcome;

    /// <summary>Refused: more places are taken or held than the new number.</summary>
    /// <param name="Promised">Taken and held now.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.HostOutcome.BelowPromised")]
    public sealed record BelowPromised(
        [property: Id(0), JsonPropertyName("promised")] int Promised) : HostOutcome;

    /// <summary>Refused: a number outside its range.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.HostOutcome.OutOfRange")]
    public sealed record OutOfRange : HostOutcome;

    /// <summary>Refused: there is no such assignment.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.HostOutcome.NotPosted")]
    public sealed record NotPosted : HostOutcome;

    /// <summary>Refused: somebody waits for, or has, a place in a session that would be gone.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.HostOutcome.SessionInUse")]
    public sealed record SessionInUse : HostOutcome;

    /// <summary>Refused: the assignment belongs to another association.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.HostOutcome.BelongsToAnother")]
    public sealed record BelongsToAnother : HostOutcome;

    /// <summary>Refused: what is posted is not what the form was shown with any more.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.HostOutcome.ChangedMeanwhile")]
    public sealed record ChangedMeanwhile : HostOutcome;

    /// <summary>Refused: the command id was used before with another content.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.HostOutcome.CommandReused")]
    public sealed record CommandReused : HostOutcome;
}
