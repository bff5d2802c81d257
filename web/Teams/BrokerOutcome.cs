namespace Marknadsplatsen.Web.Teams;

/// <summary>What came of a code from the broker.</summary>
internal abstract record BrokerOutcome
{
    private BrokerOutcome()
    {
    }

    /// <summary>The broker knows the person, at a level that is good enough.</summary>
    /// <param name="Issuer">Who says so.</param>
    /// <param name="Subject">What the broker calls the person here.</param>
    public sealed record Known(string Issuer, string Subject) : BrokerOutcome;

    /// <summary>The person was known at too low a level of assurance.</summary>
    public sealed record TooLow : BrokerOutcome;

    /// <summary>The answer does not hold.</summary>
    public sealed record Refused : BrokerOutcome;

    /// <summary>The broker did not answer, or not in a way that can be read.</summary>
    public sealed record Away : BrokerOutcome;
}
