namespace Marknadsplatsen.Storage;

/// <summary>
/// The program cannot use the storage folder and must not start: it is in use, was written by a newer program, or is
/// not a store. The message names the folder, the setting and what to do. Thrown only while starting, never across a
/// grain call.
/// </summary>
public sealed class StorageRefusedException : Exception
{
    /// <summary>Says what was found and what to do.</summary>
    public StorageRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Says what was found and what to do, and keeps the cause.</summary>
    public StorageRefusedException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
