using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>The answers to <see cref="AcceptPlace"/> and <see cref="ConfirmHold"/> (the table of DOMAIN 6.9).</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.AcceptOutcome")]
public abstract record AcceptOutcome : AssignmentOutcome
{
    private AcceptOutcome()
    {
    }

    /// <summary>The place is the person's.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AcceptOutcome.Accepted")]
    public sealed record Accepted : AcceptOutcome;

    /// <summary>A place is held for the person.</summary>
    /// <param name="HoldEndsAtUtc">Until when, at least 24 hours from when it was given.</param>
    /// <param name="Missing">What has to be ticked first.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AcceptOutcome.Held")]
    public sealed record Held(
        [property: Id(0), JsonPropertyName("holdEndsAtUtc")] DateTimeOffset HoldEndsAtUtc,
        [property: Id(1), JsonPropertyName("missing")] ImmutableArray<Requirement> Missing) : AcceptOutcome;

    /// <summary>The interest is noted, and somebody owns the next step.</summary>
    /// <param name="Owner">Who.</param>
    /// <param name="NextStepAtUtc">By when.</param>
    /// <param name="IsFull">Whether every place was taken or held.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AcceptOutcome.Interested")]
    public sealed record Interested(
        [property: Id(0), JsonPropertyName("owner")] OwnerRole Owner,
        [property: Id(1), JsonPropertyName("nextStepAtUtc")] DateTimeOffset NextStepAtUtc,
        [property: Id(2), JsonPropertyName("isFull")] bool IsFull) : AcceptOutcome;

    /// <summary>An open activity: nothing is booked, the person may save it.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AcceptOutcome.Saved")]
    public sealed record Saved : AcceptOutcome;

    /// <summary>Refused: the assignment is closed, closed for the season, or was never posted.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AcceptOutcome.Closed")]
    public sealed record Closed : AcceptOutcome;

    /// <summary>Refused: sessions have places of their own and none, or an unknown one, was named.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AcceptOutcome.SessionUnknown")]
    public sealed record SessionUnknown : AcceptOutcome;

    /// <summary>Refused: no place is held for the person any more.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AcceptOutcome.NothingHeld")]
    public sealed record NothingHeld : AcceptOutcome;

    /// <summary>
    /// Refused: <see cref="AssignmentState.EngagementCountMax"/> people wait for, hold or have a place already.
    /// </summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AcceptOutcome.NoRoomToWait")]
    public sealed record NoRoomToWait : AcceptOutcome;

    /// <summary>
    /// Refused: the person has as many places as somebody may whom nobody has confirmed. A card lifts it.
    /// </summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AcceptOutcome.ConfirmFirst")]
    public sealed record ConfirmFirst : AcceptOutcome;

    /// <summary>
    /// Refused: as many new people as may have got places today from the same place on the net. A card lifts it.
    /// </summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AcceptOutcome.ManyFromHere")]
    public sealed record ManyFromHere : AcceptOutcome;

    /// <summary>
    /// Refused: time, place or demands have changed since the page was shown. Nothing is lost; it is asked about.
    /// </summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AcceptOutcome.ChangedMeanwhile")]
    public sealed record ChangedMeanwhile : AcceptOutcome;

    /// <summary>Refused: the command id was used before with another content.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.AcceptOutcome.CommandReused")]
    public sealed record CommandReused : AcceptOutcome;
}
