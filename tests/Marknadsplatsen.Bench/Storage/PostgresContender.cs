using Npgsql;
using NpgsqlTypes;

namespace Marknadsplatsen.Bench.Storage;

/// <summary>
/// PostgreSQL through Npgsql: one connection a writer, a prepared conditional upsert, a commit for every statement.
/// </summary>
internal sealed class PostgresContender : IContender
{
    private const string CreateTable =
        """
        CREATE TABLE record (
            state text, grain text, version bigint NOT NULL, payload bytea NOT NULL, PRIMARY KEY (state, grain));
        ALTER TABLE record ALTER COLUMN payload SET STORAGE EXTERNAL;
        """;

    private const string Upsert =
        """
        INSERT INTO record AS r (state, grain, version, payload) VALUES ($1, $2, $3, $4)
        ON CONFLICT (state, grain)
        DO UPDATE SET version = excluded.version, payload = excluded.payload WHERE r.version = $5
        """;

    private readonly PostgresCluster _cluster;
    private readonly NpgsqlDataSource _source;
    private readonly Workload _workload = new();
    private readonly List<NpgsqlCommand> _commands = [];
    private long _lastVersion;

    private PostgresContender(PostgresCluster cluster)
    {
        _cluster = cluster;
        _source = new NpgsqlDataSourceBuilder(cluster.ConnectionString).Build();
    }

    public string Name => "PostgreSQL";

    public static async Task<PostgresContender> StartAsync(string folder)
    {
        var contender = new PostgresContender(await PostgresCluster.StartAsync(folder));
        await using var create = contender._source.CreateCommand(CreateTable);
        await create.ExecuteNonQueryAsync();
        return contender;
    }

    public async Task PrepareAsync(int writers)
    {
        while (_commands.Count < writers)
        {
            var command = new NpgsqlCommand(Upsert, await _source.OpenConnectionAsync());
            command.Parameters.Add(new NpgsqlParameter { Value = Workload.State });
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text });
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bigint });
            command.Parameters.Add(new NpgsqlParameter { Value = _workload.Payload });
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bigint });
            await command.PrepareAsync();
            _commands.Add(command);
        }
    }

    public async Task WriteAsync(int writer, int record)
    {
        var command = _commands[writer];
        var version = Interlocked.Increment(ref _lastVersion);
        command.Parameters[1].Value = Workload.Id(writer, record);
        command.Parameters[2].Value = version;
        command.Parameters[4].Value = _workload.Version(writer, record) ?? 0L;
        if (await command.ExecuteNonQueryAsync() != 1)
        {
            throw new InvalidOperationException("Stale.");
        }

        _workload.Wrote(writer, record, version);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands)
        {
            await command.Connection!.DisposeAsync();
            await command.DisposeAsync();
        }

        await _source.DisposeAsync();
        await _cluster.DisposeAsync();
    }
}
