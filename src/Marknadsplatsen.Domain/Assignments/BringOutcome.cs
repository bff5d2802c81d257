namespace Marknadsplatsen.Domain.Assignments;

/// <summary>The answers to <see cref="BringGuests"/>.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.BringOutcome")]
public abstract record BringOutcome : AssignmentOutcome
{
    private BringOutcome()
    {
    }

    /// <summary>It is as the person said.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.BringOutcome.Noted")]
    public sealed record Noted : BringOutcome;

    /// <summary>Refused: the person neither has, waits for nor is held a place.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.BringOutcome.NothingToChange")]
    public sealed record NothingToChange : BringOutcome;

    /// <summary>Refused: the command id was used before with another content.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.BringOutcome.CommandReused")]
    public sealed record CommandReused : BringOutcome;
}
