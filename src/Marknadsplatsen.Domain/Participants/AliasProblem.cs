namespace Marknadsplatsen.Domain.Participants;

/// <summary>Why an alias cannot be used.</summary>
public enum AliasProblem
{
    /// <summary>Longer than <see cref="AliasReading.LengthMax"/>.</summary>
    TooLong,

    /// <summary>It has digits as an identity number does (U18).</summary>
    IdentityNumber,

    /// <summary>It has signs that cannot be seen, or that turn the text around.</summary>
    UnseenSigns,
}
