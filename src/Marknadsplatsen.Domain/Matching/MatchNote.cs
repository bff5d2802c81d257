using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Domain.Matching;

/// <summary>What is good to know before saying yes. Told, never used to hide (DOMAIN 6.2).</summary>
public abstract record MatchNote
{
    private MatchNote()
    {
    }

    /// <summary>The person registers interest and somebody decides.</summary>
    public sealed record OthersDecide(Decider DecidedBy) : MatchNote;

    /// <summary>Children are there; a register extract is shown before the start.</summary>
    public sealed record ShowsRegisterExtract : MatchNote;

    /// <summary>A driving licence is needed, and the person has not said.</summary>
    public sealed record NeedsLicence : MatchNote;

    /// <summary>Heavy lifting at times.</summary>
    public sealed record LiftsHeavy : MatchNote;

    /// <summary>The least age in years.</summary>
    public sealed record HasLeastAge(int Years) : MatchNote;

    /// <summary>A promise not to tell is made.</summary>
    public sealed record PromisesConfidentiality : MatchNote;
}
