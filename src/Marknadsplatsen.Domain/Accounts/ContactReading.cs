namespace Marknadsplatsen.Domain.Accounts;

/// <summary>What <see cref="ContactReader"/> made of what somebody typed.</summary>
public abstract record ContactReading
{
    private ContactReading()
    {
    }

    /// <summary>It is an address or a number.</summary>
    /// <param name="Handle">Which.</param>
    public sealed record Complete(ContactHandle Handle) : ContactReading;

    /// <summary>Nothing was typed.</summary>
    public sealed record Nothing : ContactReading;

    /// <summary>It has an @, but is no e-mail address.</summary>
    public sealed record NoEmail : ContactReading;

    /// <summary>It has digits, but is no phone number.</summary>
    public sealed record NoNumber : ContactReading;

    /// <summary>It is neither.</summary>
    public sealed record Unclear : ContactReading;
}
