namespace Orleans;

/// <summary>A record between a grain and its store.</summary>
/// <typeparam name="T">The type of the contents.</typeparam>
[GenerateSerializer]
public sealed class GrainState<T> : IGrainState<T>
{
    /// <summary>A record that is not in the store.</summary>
    public GrainState()
    {
    }

    /// <summary>A record with contents that is not in the store.</summary>
    public GrainState(T? state)
        : this(state, null)
    {
    }

    /// <summary>A record with contents and version.</summary>
    public GrainState(T? state, string? eTag)
    {
        State = state;
        ETag = eTag;
    }

    /// <inheritdoc/>
    [Id(0)]
    public T? State { get; set; }

    /// <inheritdoc/>
    [Id(1)]
    public string? ETag { get; set; }

    /// <inheritdoc/>
    [Id(2)]
    public bool RecordExists { get; set; }
}
