namespace Orleans.Core;

/// <summary>A stored record as the grain that owns it sees it.</summary>
public interface IStorage
{
    /// <summary>The version of the record that was last read or written, or null when there is none.</summary>
    string? Etag { get; }

    /// <summary>True when the store holds the record.</summary>
    bool RecordExists { get; }

    /// <summary>Removes the record from the store, if it still has the version known here.</summary>
    Task ClearStateAsync();

    /// <summary>
    /// Stores the record, if the store still has the version known here. It is durable when the task completes.
    /// </summary>
    Task WriteStateAsync();

    /// <summary>Reads the record anew.</summary>
    Task ReadStateAsync();

    /// <inheritdoc cref="ClearStateAsync()"/>
    Task ClearStateAsync(CancellationToken cancellationToken) => ClearStateAsync();

    /// <inheritdoc cref="WriteStateAsync()"/>
    Task WriteStateAsync(CancellationToken cancellationToken) => WriteStateAsync();

    /// <inheritdoc cref="ReadStateAsync()"/>
    Task ReadStateAsync(CancellationToken cancellationToken) => ReadStateAsync();
}
