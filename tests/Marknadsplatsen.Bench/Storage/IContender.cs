namespace Marknadsplatsen.Bench.Storage;

/// <summary>A way to make a conditional 2 kB upsert durable.</summary>
internal interface IContender : IAsyncDisposable
{
    /// <summary>Its name in the table.</summary>
    string Name { get; }

    /// <summary>Makes ready for so many writers at once.</summary>
    Task PrepareAsync(int writers);

    /// <summary>Writes one record of one writer; durable when it completes.</summary>
    Task WriteAsync(int writer, int record);
}
