using System.Diagnostics;
using System.Globalization;
using Marknadsplatsen.Bench.Storage;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Matching.Participants;
using Marknadsplatsen.Matching.Vocabulary;
using Npgsql;
using NpgsqlTypes;

namespace Marknadsplatsen.Bench.Matching;

/// <summary>
/// The same people in PostgreSQL, as small and as ready to compare as a table can be, and the same question in SQL by
/// every plan that might be the best.
/// </summary>
internal sealed class PostgresMatcher(string connectionString) : IAsyncDisposable
{
    private const string CreateTable =
        """
        CREATE EXTENSION IF NOT EXISTS intarray;
        DROP TABLE IF EXISTS person;
        CREATE UNLOGGED TABLE person (
            interests int NOT NULL, times int NOT NULL, musts int NOT NULL, wishes int NOT NULL,
            wish_count int NOT NULL, languages int NOT NULL, area int NOT NULL, room int NOT NULL,
            avoids int NOT NULL, ceiling float8, reach float8, open_to_work bool NOT NULL, no_licence bool NOT NULL,
            id text COLLATE "C" NOT NULL, tokens int[] NOT NULL);
        """;

    private const string Columns =
        "interests, times, musts, wishes, wish_count, languages, area, room, avoids, ceiling, reach, open_to_work, " +
        "no_licence, id, tokens";

    private const string Indexes =
        """
        CREATE INDEX person_cover ON person (open_to_work, area, room) INCLUDE (interests, times, musts, wishes,
            wish_count, languages, avoids, ceiling, reach, no_licence, id);
        CREATE INDEX person_work ON person (area, times) WHERE open_to_work;
        CREATE INDEX person_gin ON person USING gin (tokens gin__int_ops);
        """;

    private const string SignatureIndex =
        "CREATE INDEX person_gist ON person USING gist (tokens gist__intbig_ops (siglen = 32));";

    private static readonly PostgresPlan[] Plans =
    [
        new("sequential", "enable_seqscan=on", false),
        new("sequential, JIT", "enable_seqscan=on jit=on jit_above_cost=0", false),
        new("parallel", "enable_seqscan=on max_parallel_workers_per_gather=2", false),
        new("btree, covering", "enable_indexscan=on enable_indexonlyscan=on", false),
        new("btree, bitmap", "enable_bitmapscan=on", false),
        new("GIN intarray", "enable_bitmapscan=on", true),
        new("GIN intarray, parallel", "enable_bitmapscan=on max_parallel_workers_per_gather=2", true),
        new("GiST intarray", "enable_indexscan=on", true),
        new("the planner's own choice",
            "enable_seqscan=on enable_indexscan=on enable_indexonlyscan=on enable_bitmapscan=on " +
            "max_parallel_workers_per_gather=2", true),
    ];

    private const string Baseline =
        "SET enable_seqscan=off; SET enable_indexscan=off; SET enable_indexonlyscan=off; SET enable_bitmapscan=off; " +
        "SET jit=off; SET max_parallel_workers_per_gather=0; SET parallel_setup_cost=0; SET parallel_tuple_cost=0; " +
        "SET min_parallel_table_scan_size=0; SET min_parallel_index_scan_size=0; SET work_mem='64MB'; ";

    private readonly NpgsqlDataSource source = new NpgsqlDataSourceBuilder(connectionString).Build();

    public async Task LoadAsync(ParticipantView view)
    {
        await RunAsync(CreateTable);
        await using var connection = await source.OpenConnectionAsync();
        await using (var writer = await connection.BeginBinaryImportAsync($"COPY person ({Columns}) FROM STDIN BINARY"))
        {
            foreach (var block in view.Blocks)
            {
                for (var at = 0; at < ParticipantBlock.RowCount; at++)
                {
                    if ((block.Flags[at] & RowFlags.IsLive) != 0)
                    {
                        await WriteAsync(writer, view, block, at);
                    }
                }
            }

            await writer.CompleteAsync();
        }

        await RunAsync(Indexes);
        await RunAsync(SignatureIndex);
        await RunAsync("VACUUM (FREEZE, ANALYZE) person");
    }

    /// <summary>Each plan's answer and how long it took.</summary>
    public async Task<List<PostgresAnswer>> AskAsync(ParticipantView view, AssignmentCard card, int rounds)
    {
        var answers = new List<PostgresAnswer>();
        var question = new PostgresQuestion(view, card);
        foreach (var plan in Plans)
        {
            await using var connection = await source.OpenConnectionAsync();
            await using (var set = new NpgsqlCommand(Baseline + Settings(plan), connection))
            {
                await set.ExecuteNonQueryAsync();
            }

            // Literals, not parameters, so that the planner knows all there is to know.
            await using var command = new NpgsqlCommand(question.Sql(plan.UsesTokens), connection);
            await command.PrepareAsync();
            var times = new List<double>();
            var best = new List<(string Id, double Score)>();
            for (var round = -2; round < rounds; round++)
            {
                var started = Stopwatch.GetTimestamp();
                best = await ReadAsync(command);
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            // The first two warm up.
            times.RemoveRange(0, 2);
            times.Sort();
            answers.Add(new PostgresAnswer(plan.Name, times, best));
        }

        return answers;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static string Settings(PostgresPlan plan) =>
        string.Concat(plan.Settings.Split(' ').Select(setting => $"SET {setting}; "));

    private static async Task<List<(string Id, double Score)>> ReadAsync(NpgsqlCommand command)
    {
        var best = new List<(string, double)>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            best.Add((reader.GetString(0), reader.GetDouble(1)));
        }

        return best;
    }

    private static async Task WriteAsync(
        NpgsqlBinaryImporter writer, ParticipantView view, ParticipantBlock block, int at)
    {
        var row = block.Read(at);
        var ceiling = row.Ceiling == 0 ? (double?)null : view.Ceilings[row.Ceiling];
        var house = row.Flags & (RowFlags.AvoidsFirstHouse | RowFlags.AvoidsSecondHouse);
        await writer.StartRowAsync();
        int[] numbers =
        [
            (int)row.Interests, (int)(row.Flags & RowFlags.AnyTime), (int)row.Musts, (int)row.Wishes,
            int.PopCount((int)row.Wishes), row.Languages, row.Area, row.Room == byte.MaxValue ? 10_000 : row.Room,
            (int)house,
        ];
        foreach (var number in numbers)
        {
            await writer.WriteAsync(number, NpgsqlDbType.Integer);
        }

        await WriteAsync(writer, ceiling);
        await WriteAsync(writer, row.Reach == AreaTables.ReachesAll ? null : (double)row.Reach);
        await writer.WriteAsync((row.Flags & RowFlags.OpenToWork) != 0, NpgsqlDbType.Boolean);
        await writer.WriteAsync((row.Flags & RowFlags.NoLicence) != 0, NpgsqlDbType.Boolean);
        await writer.WriteAsync(block.Ids[at].Value, NpgsqlDbType.Text);
        await writer.WriteAsync(PostgresQuestion.Tokens(view, row), NpgsqlDbType.Array | NpgsqlDbType.Integer);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter writer, double? value) => value is { } number
        ? writer.WriteAsync(number, NpgsqlDbType.Double)
        : writer.WriteNullAsync();

    private async Task RunAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync();
    }
}
