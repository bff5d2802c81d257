using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>
/// The store has another version of the record than the grain believed. When it escapes a grain's method, the
/// activation is dropped, and the next call reads the record anew.
/// </summary>
[GenerateSerializer]
public class InconsistentStateException : OrleansException
{
    /// <summary>A conflict that says nothing more.</summary>
    public InconsistentStateException()
    {
    }

    /// <summary>A conflict in words.</summary>
    public InconsistentStateException(string message)
        : base(message)
    {
    }

    /// <summary>A conflict in words with its cause.</summary>
    public InconsistentStateException(string message, Exception? innerException)
        : base(message, innerException!)
    {
    }

    /// <summary>A conflict between two versions, with its cause.</summary>
    public InconsistentStateException(
        string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException)
        : base(errorMsg, storageException!)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    /// <summary>A conflict between two versions.</summary>
    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag)
        : this(errorMsg, storedEtag, currentEtag, null)
    {
    }

    /// <summary>A conflict between two versions, in the words of its cause.</summary>
    public InconsistentStateException(string? storedEtag, string? currentEtag, Exception storageException)
        : this(storageException?.Message ?? "", storedEtag, currentEtag, storageException)
    {
    }

    /// <summary>The version that the store has.</summary>
    [Id(1)]
    public string? StoredEtag { get; private set; }

    /// <summary>The version that the grain believed in.</summary>
    [Id(2)]
    public string? CurrentEtag { get; private set; }

    /// <summary>
    /// True until the activation that met the conflict is dropped; callers that let it escape are not.
    /// </summary>
    [Id(0)]
    internal bool IsSourceActivation { get; set; } = true;

    /// <inheritdoc/>
    public override string ToString() =>
        $"{nameof(InconsistentStateException)}: {Message} " +
        $"The grain had ETag {CurrentEtag}, the store {StoredEtag}. {InnerException}";
}
