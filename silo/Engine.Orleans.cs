using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Marknadsplatsen.Grains.Storage;
using Orleans.Configuration;
using Orleans.Storage;

namespace Marknadsplatsen.Silo;

/// <summary>
/// The Orleans packages. Orleans reads its own section of the settings: with <c>Orleans:Clustering:ProviderType</c> the
/// program is one node of several, without it the only one. Reminders are kept among the facts either way.
/// </summary>
internal static class Engine
{
    /// <summary>Several nodes share one store; Orleans' membership decides who runs what.</summary>
    public const bool IsAlone = false;

    /// <summary>
    /// How often a node asks its neighbour whether it is there. With two misses, a killed one is out after about three.
    /// </summary>
    private static readonly TimeSpan ProbeEvery = TimeSpan.FromSeconds(1);

    private const int MissedProbesMax = 2;

    /// <summary>Runs the grains from the host's start to its stop.</summary>
    public static void AddGrainEngine(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Orleans");
        builder.UseOrleans(silo =>
        {
            if (string.IsNullOrEmpty(settings["Clustering:ProviderType"]))
            {
                silo.UseLocalhostClustering();
            }

            if (string.IsNullOrEmpty(settings["Reminders:ProviderType"]))
            {
                silo.AddReminders();
                silo.Services.AddSingleton<IReminderTable, FactReminders>();
            }

            silo.Configure<ClusterMembershipOptions>(options =>
            {
                (options.ProbeTimeout, options.NumMissedProbesLimit) = (ProbeEvery, MissedProbesMax);
                settings.GetSection("Membership").Bind(options);
            });
        });
    }
}

/// <summary>
/// Reminders in the same records, and with the same bytes, as the default engine keeps them: a store that moves between
/// the engines keeps what is due.
/// </summary>
internal sealed class FactReminders(
    [FromKeyedServices(FactStore.Name)] IGrainStorage storage) : IReminderTable
{
    // As many records as the default engine has; another number would orphan what is kept.
    private const uint ShardCount = 16;

    // How often a change is made anew on what another node has written meanwhile.
    private const int TryCountMax = 20;

    private const string StateName = "reminders";

    /// <inheritdoc/>
    public async Task<ReminderTableData> ReadRows(GrainId grainId)
    {
        var shard = await ReadAsync(ShardOf(grainId));
        return new(shard.State!.Reminders.Where(reminder => reminder.Grain == grainId.ToString()).Select(Entry));
    }

    /// <inheritdoc/>
    public async Task<ReminderTableData> ReadRows(uint begin, uint end)
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, (int)ShardCount).Select(number => ReadAsync((uint)number)));
        return new(shards
            .SelectMany(shard => shard.State!.Reminders)
            .Select(Entry)
            .Where(entry => IsWithin(entry.GrainId.GetUniformHashCode(), begin, end)));
    }

    /// <inheritdoc/>
    public async Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        (await ReadRows(grainId)).Reminders.FirstOrDefault(entry => entry.ReminderName == reminderName);

    /// <inheritdoc/>
    public async Task<string?> UpsertRow(ReminderEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var reminder = new KeptReminder
        {
            Grain = entry.GrainId.ToString(),
            Name = entry.ReminderName,
            StartsAt = new DateTimeOffset(DateTime.SpecifyKind(entry.StartAt, DateTimeKind.Utc)),
            Period = entry.Period,
        };
        await ChangeAsync(
            ShardOf(entry.GrainId), kept => [.. kept.Where(other => !other.IsSameAs(reminder)), reminder]);
        return reminder.ETag;
    }

    /// <inheritdoc/>
    public async Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        var (grain, isRemoved) = (grainId.ToString(), false);
        await ChangeAsync(ShardOf(grainId), kept =>
        {
            var left = kept.RemoveAll(
                reminder => reminder.Grain == grain && reminder.Name == reminderName && reminder.ETag == eTag);
            isRemoved = left.Length < kept.Length;
            return left;
        });
        return isRemoved;
    }

    /// <inheritdoc/>
    public Task TestOnlyClearTable() => Task.WhenAll(
        Enumerable.Range(0, (int)ShardCount).Select(number => ChangeAsync((uint)number, _ => [])));

    private static bool IsWithin(uint hash, uint begin, uint end) =>
        begin < end ? hash > begin && hash <= end : hash > begin || hash <= end;

    private static ReminderEntry Entry(KeptReminder reminder) => new()
    {
        GrainId = GrainId.Parse(reminder.Grain, CultureInfo.InvariantCulture),
        ReminderName = reminder.Name,
        StartAt = reminder.StartsAt.UtcDateTime,
        Period = reminder.Period,
        ETag = reminder.ETag,
    };

    private static GrainId RecordOf(uint shard) =>
        GrainId.Create(StateName, shard.ToString("00", CultureInfo.InvariantCulture));

    private static uint ShardOf(GrainId grain) =>
        unchecked((HashOf(grain.Type.ToString()) * 31) + HashOf(grain.Key.ToString())) % ShardCount;

    // The default engine's hash, which has decided where each reminder is. Orleans' own is another.
    private static uint HashOf(string? text)
    {
        const ulong odd = 0x9E3779B97F4A7C15;
        ReadOnlySpan<byte> value = Encoding.UTF8.GetBytes(text ?? "");
        var hash = unchecked((ulong)value.Length * odd);
        for (; value.Length >= sizeof(ulong); value = value[sizeof(ulong)..])
        {
            hash = unchecked((ulong.RotateLeft(hash, 5) ^ BinaryPrimitives.ReadUInt64LittleEndian(value)) * odd);
        }

        foreach (var octet in value)
        {
            hash = unchecked((ulong.RotateLeft(hash, 5) ^ octet) * odd);
        }

        return (uint)(hash >> 32);
    }

    private async Task<GrainState<KeptReminders>> ReadAsync(uint shard)
    {
        var record = new GrainState<KeptReminders>(new KeptReminders());
        await storage.ReadStateAsync(StateName, RecordOf(shard), record);
        record.State ??= new KeptReminders();
        return record;
    }

    private async Task ChangeAsync(
        uint shard, Func<ImmutableArray<KeptReminder>, ImmutableArray<KeptReminder>> change)
    {
        for (var tries = 1; ; tries++)
        {
            var record = await ReadAsync(shard);
            var changed = change(record.State!.Reminders);
            if (changed.SequenceEqual(record.State!.Reminders))
            {
                return;
            }

            record.State = new KeptReminders { Reminders = changed };
            try
            {
                await storage.WriteStateAsync(StateName, RecordOf(shard), record);
                return;
            }
            catch (InconsistentStateException) when (tries < TryCountMax)
            {
                // Another node was first: its change is read, and this one made on it.
            }
        }
    }
}

/// <summary>Some of the reminders, as they are kept.</summary>
[GenerateSerializer, Immutable, Alias("mp.KeptReminders")]
internal sealed record KeptReminders
{
    [Id(0), JsonPropertyName("reminders")]
    public ImmutableArray<KeptReminder> Reminders { get; init; } = [];
}

/// <summary>A reminder as it is kept.</summary>
[GenerateSerializer, Immutable, Alias("mp.KeptReminder")]
internal sealed record KeptReminder
{
    [Id(0), JsonPropertyName("grain")]
    public required string Grain { get; init; }

    [Id(1), JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>When it is due first, UTC.</summary>
    [Id(2), JsonPropertyName("startsAt")]
    public required DateTimeOffset StartsAt { get; init; }

    [Id(3), JsonPropertyName("period")]
    public required TimeSpan Period { get; init; }

    /// <summary>Changes when the reminder does.</summary>
    [JsonIgnore]
    public string ETag => string.Create(CultureInfo.InvariantCulture, $"{StartsAt.UtcTicks}-{Period.Ticks}");

    public bool IsSameAs(KeptReminder other) => Grain == other.Grain && Name == other.Name;
}
