namespace Marknadsplatsen.Domain.Assignments;

/// <summary>The answers to <see cref="ShowAlias"/>. None of them says which alias.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ShowAliasOutcome")]
public abstract record ShowAliasOutcome : AssignmentOutcome
{
    private ShowAliasOutcome()
    {
    }

    /// <summary>The association sees the alias, until the person says otherwise or leaves the place.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.ShowAliasOutcome.Shown")]
    public sealed record Shown : ShowAliasOutcome;

    /// <summary>The association sees a pseudonym only.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.ShowAliasOutcome.Hidden")]
    public sealed record Hidden : ShowAliasOutcome;

    /// <summary>Refused: the person has no alias, or no such way to be reached, to show.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.ShowAliasOutcome.NoAlias")]
    public sealed record NoAlias : ShowAliasOutcome;

    /// <summary>Refused: the person has no place here, so nothing of them is shown.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.ShowAliasOutcome.NoPlace")]
    public sealed record NoPlace : ShowAliasOutcome;

    /// <summary>Refused: the command id was used before with another content.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.ShowAliasOutcome.CommandReused")]
    public sealed record CommandReused : ShowAliasOutcome;
}
