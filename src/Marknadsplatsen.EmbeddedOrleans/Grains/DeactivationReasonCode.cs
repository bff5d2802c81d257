namespace Orleans;

/// <summary>Why an activation ends.</summary>
[GenerateSerializer]
public enum DeactivationReasonCode : byte
{
    /// <summary>No reason was given.</summary>
    None,

    /// <summary>The process is stopping.</summary>
    ShuttingDown,

    /// <summary>The grain could not be constructed, its state not read, or OnActivateAsync failed.</summary>
    ActivationFailed,

    /// <summary>The grain directory failed. Only in a cluster.</summary>
    DirectoryFailure,

    /// <summary>Nobody called the grain for longer than the collection age.</summary>
    ActivationIdle,

    /// <summary>The activation did not answer. Only in a cluster.</summary>
    ActivationUnresponsive,

    /// <summary>Another activation won. Only in a cluster.</summary>
    DuplicateActivation,

    /// <summary>The call asked for another version of the interface. Only in a cluster.</summary>
    IncompatibleRequest,

    /// <summary>The grain's own code failed in a way that makes its memory unreliable.</summary>
    ApplicationError,

    /// <summary>The grain asked for it.</summary>
    ApplicationRequested,

    /// <summary>The activation moves. Only in a cluster.</summary>
    Migrating,

    /// <summary>The runtime asked for it.</summary>
    RuntimeRequested,

    /// <summary>Memory is short. Only in a cluster.</summary>
    HighMemoryPressure,
}
