namespace Marknadsplatsen.Grains.Messages;

/// <summary>How the sending of one message ended.</summary>
public enum MessageOutcome
{
    /// <summary>The mail or text server has taken it over. Whether anybody reads it is not known.</summary>
    Carried,

    /// <summary>Not sent: this installation has no such way.</summary>
    NoCarrier,

    /// <summary>Not sent: too many messages wait. Try again later.</summary>
    QueueFull,

    /// <summary>Not sent: the installation's number of messages for a day is used up.</summary>
    DayIsFull,

    /// <summary>Not sent: the other side refused it for good, such as for an address that does not exist.</summary>
    Refused,

    /// <summary>Not sent: every try failed, it came too late to be of use, or the program stops.</summary>
    GivenUp,
}
