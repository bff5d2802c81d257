namespace Marknadsplatsen.Web.Assignments;

/// <summary>
/// What the page after a tap has to say that the person's record does not: a no from the assignment. The rest it reads
/// from the record, so that a reload later never tells something old.
/// </summary>
public enum AnswerCode
{
    /// <summary>Nothing: the record says it.</summary>
    None,

    /// <summary>The assignment has closed.</summary>
    Closed,

    /// <summary>The hold had ended.</summary>
    NothingHeld,

    /// <summary>Too many are waiting.</summary>
    NoRoomToWait,

    /// <summary>The same form had been sent with another choice.</summary>
    Already,

    /// <summary>The person has as many places as somebody without a card may.</summary>
    ConfirmFirst,

    /// <summary>As many new people as may have got places today from where the person is.</summary>
    ManyFromHere,

    /// <summary>There was nothing to step back from.</summary>
    NothingToChange,
}
