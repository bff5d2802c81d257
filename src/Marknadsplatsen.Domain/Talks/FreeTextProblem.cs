namespace Marknadsplatsen.Domain.Talks;

/// <summary>Why a text cannot be used.</summary>
public enum FreeTextProblem
{
    /// <summary>Nothing was typed.</summary>
    Empty,

    /// <summary>More than <see cref="FreeText.LengthMax"/> characters.</summary>
    TooLong,

    /// <summary>It looks like a personal identity number, which is never stored.</summary>
    IdentityNumber,

    /// <summary>Signs that are not seen, or that draw over other text.</summary>
    UnseenSigns,
}
