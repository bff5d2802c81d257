namespace Marknadsplatsen.Domain.Sharing;

/// <summary>The answers to <see cref="GiveShare"/>.</summary>
[GenerateSerializer]
[Immutable]
[Alias("mp.ShareOutcome")]
public abstract record ShareOutcome
{
    private ShareOutcome()
    {
    }

    /// <summary>The card is made; the same command again is answered the same.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.ShareOutcome.Given")]
    public sealed record Given : ShareOutcome;

    /// <summary>Refused: the person has as many cards as one may have. One has to end first.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.ShareOutcome.TooMany")]
    public sealed record TooMany : ShareOutcome;

    /// <summary>Refused: nobody is known yet, so there is nothing to share; or what is asked for is no card.</summary>
    [GenerateSerializer]
    [Immutable]
    [Alias("mp.ShareOutcome.NothingToShare")]
    public sealed record NothingToShare : ShareOutcome;
}
