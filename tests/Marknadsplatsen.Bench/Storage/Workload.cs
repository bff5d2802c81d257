using Marknadsplatsen.Storage.Sqlite;

namespace Marknadsplatsen.Bench.Storage;

/// <summary>
/// What every contender writes: each writer goes round its own records and expects the version it wrote last.
/// </summary>
internal sealed class Workload
{
    public const int WriterMax = 256;
    public const int RecordsPerWriter = 20;
    public const int PayloadBytes = 2048;
    public const string State = "assignment";

    private readonly long?[] _versions = new long?[WriterMax * RecordsPerWriter];

    public Workload() => new Random(1).NextBytes(Payload);

    public byte[] Payload { get; } = new byte[PayloadBytes];

    public static string Id(int writer, int record) => $"assignment/{writer}-{record}";

    public long? Version(int writer, int record) => _versions[(writer * RecordsPerWriter) + record];

    public void Wrote(int writer, int record, long version) =>
        _versions[(writer * RecordsPerWriter) + record] = version;

    public void Wrote(int writer, int record, WriteAnswer answer) =>
        Wrote(writer, record, answer.Stored ? answer.Version : throw new InvalidOperationException("A stale write."));
}
