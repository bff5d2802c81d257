namespace Marknadsplatsen.Grains.Storage;

/// <summary>
/// A grain's one stored record. The next record is built aside, written, and only then shown. When a write fails its
/// outcome is unknown, so the activation is dropped and the next call reads what is really stored.
/// </summary>
/// <typeparam name="TRecord">An immutable record.</typeparam>
internal sealed class StoredRecord<TRecord>(IPersistentState<TRecord> state, Action dropActivation)
    where TRecord : class, new()
{
    /// <summary>The record as last known to be stored.</summary>
    public TRecord Current { get; private set; } = state.RecordExists ? state.State : new TRecord();

    /// <summary>Stores <paramref name="next"/>; it is durable and shown when this returns.</summary>
    public async Task Write(TRecord next)
    {
        state.State = next;
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            dropActivation();
            throw;
        }

        Current = next;
    }

    /// <summary>Removes the record; it is gone from the store when this returns.</summary>
    public async Task Clear()
    {
        try
        {
            await state.ClearStateAsync();
        }
        catch
        {
            dropActivation();
            throw;
        }

        Current = new TRecord();
    }
}
