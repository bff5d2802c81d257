namespace Orleans.Embedded;

/// <summary>Where an activation is in its life. It only moves forward.</summary>
internal enum Phase : byte
{
    /// <summary>Nothing has run yet.</summary>
    New,

    /// <summary>Its state is being read, or OnActivateAsync runs. Turns wait.</summary>
    Activating,

    /// <summary>Turns run.</summary>
    Valid,

    /// <summary>Running turns finish. New turns wait.</summary>
    Ending,

    /// <summary>OnDeactivateAsync runs. Turns wait.</summary>
    Leaving,

    /// <summary>Out of the directory. Turns go to the next activation.</summary>
    Gone,
}
