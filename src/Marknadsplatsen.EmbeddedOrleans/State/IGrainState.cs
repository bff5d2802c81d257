namespace Orleans;

/// <summary>A record between a grain and its store.</summary>
/// <typeparam name="T">The type of the contents.</typeparam>
public interface IGrainState<T>
{
    /// <summary>The contents.</summary>
    T? State { get; set; }

    /// <summary>The version that the store gave it, or null when the store holds none.</summary>
    string? ETag { get; set; }

    /// <summary>True when the store holds the record.</summary>
    bool RecordExists { get; set; }
}
