namespace Orleans.Runtime;

/// <summary>
/// One activation of a grain, as its own code sees it. Orleans has more members; grains use these three, and nothing of
/// ours implements the interface.
/// </summary>
public interface IGrainContext
{
    /// <summary>The identity of the grain.</summary>
    GrainId GrainId { get; }

    /// <summary>The grain object, or null before it is constructed.</summary>
    object? GrainInstance { get; }

    /// <summary>Where the grain's dependencies come from.</summary>
    IServiceProvider ActivationServices { get; }
}
