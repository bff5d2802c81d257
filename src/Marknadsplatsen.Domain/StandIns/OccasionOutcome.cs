using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.StandIns;

/// <summary>The answers to <see cref="TakeOccasionStep"/>.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.OccasionOutcome")]
public abstract record OccasionOutcome : AssignmentOutcome
{
    private OccasionOutcome()
    {
    }

    /// <summary>It is as the person wants it, now or since before.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.OccasionOutcome.Done")]
    public sealed record Done : OccasionOutcome;

    /// <summary>Refused: there is no such time to come, it is too far ahead, or the person has no part in it.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.OccasionOutcome.NoSuchOccasion")]
    public sealed record NoSuchOccasion : OccasionOutcome;

    /// <summary>Refused: it is the only time there is, so not to come is to leave the place.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.OccasionOutcome.OnlyOccasion")]
    public sealed record OnlyOccasion : OccasionOutcome;

    /// <summary>Refused: somebody else has stepped in, and is relied on.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.OccasionOutcome.SomebodyElseComes")]
    public sealed record SomebodyElseComes : OccasionOutcome;

    /// <summary>Refused: nobody has freed the time, or somebody else was first.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.OccasionOutcome.NotFree")]
    public sealed record NotFree : OccasionOutcome;

    /// <summary>Refused for now: those who wait for a place may step in before others.</summary>
    /// <param name="OpensAtUtc">From when everybody may.</param>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.OccasionOutcome.OthersFirst")]
    public sealed record OthersFirst(
        [property: Id(0), JsonPropertyName("opensAtUtc")] DateTimeOffset OpensAtUtc) : OccasionOutcome;

    /// <summary>Refused: the person has not said that they have reached the least age.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.OccasionOutcome.AgeIsAsked")]
    public sealed record AgeIsAsked : OccasionOutcome;

    /// <summary>Refused: a paper or a promise is asked for, or a human being decides who comes.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.OccasionOutcome.AskFirst")]
    public sealed record AskFirst : OccasionOutcome;

    /// <summary>Refused: nobody has confirmed the person, and they have as much as they may. A card lifts it.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.OccasionOutcome.ConfirmFirst")]
    public sealed record ConfirmFirst : OccasionOutcome;

    /// <summary>Refused: a limit of <see cref="OccasionLimits"/> is reached.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.OccasionOutcome.TooMany")]
    public sealed record TooMany : OccasionOutcome;

    /// <summary>Refused: the command id was used before with another content.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.OccasionOutcome.CommandReused")]
    public sealed record CommandReused : OccasionOutcome;
}
