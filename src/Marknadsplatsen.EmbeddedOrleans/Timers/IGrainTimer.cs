namespace Orleans.Runtime;

/// <summary>
/// A timer of one activation. Disposing it stops it; a callback that already runs is not interrupted.
/// </summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>
    /// Sets when it fires next and how often after that. From inside the callback, it counts from the callback's end.
    /// </summary>
    void Change(TimeSpan dueTime, TimeSpan period);
}
