namespace Marknadsplatsen.Storage.Sqlite;

/// <summary>A change that waits for a place in a transaction, and the caller who waits for it to be on disk.</summary>
internal abstract class PendingWrite
{
    /// <summary>What it adds to a batch's size, in bytes.</summary>
    public virtual int Bytes => 0;

    /// <summary>Makes the change inside the open transaction. Throwing fails the whole batch.</summary>
    public abstract void Apply(WriteConnection connection);

    /// <summary>The transaction is on disk: tell the caller.</summary>
    public abstract void Answer(WriteConnection connection);

    /// <summary>The transaction failed, and whether it is on disk is unknown: tell the caller.</summary>
    public abstract void Fail(Exception cause);
}
