namespace Marknadsplatsen.Simulation.Faults;

/// <summary>
/// A mistake that somebody could have made, put in on purpose to see that the simulated world notices it. None of them
/// can be switched on outside it.
/// </summary>
public enum PlantedBug
{
    /// <summary>Everything is as it ships.</summary>
    None = 0,

    /// <summary>The store does not look at who has read what: the last write wins.</summary>
    LastWriteWins,

    /// <summary>The store answers with the record's newest version instead of the one it has just written.</summary>
    CurrentVersionAnswered,

    /// <summary>The store answers before it has written, and what it holds then is lost with the machine.</summary>
    AnsweredBeforeStored,

    /// <summary>A write that failed is reported as done.</summary>
    FailureSwallowed,

    /// <summary>What has to be told is not stored with what it is about.</summary>
    OutboxForgotten,

    /// <summary>Which commands have been answered is not stored.</summary>
    AnswersForgotten,

    /// <summary>A record is read as it was before, under the name of its newest version.</summary>
    StaleRead,

    /// <summary>The latest engagement is left out when an assignment is read.</summary>
    EngagementUnread,

    /// <summary>One alarm in many is not heard.</summary>
    AlarmLost,

    /// <summary>Nobody looks at the start for what the last process left untold.</summary>
    NoSweep,

    /// <summary>A page says that it went well when it has had no answer.</summary>
    AnsweredByHope,
}
