using System.Runtime.CompilerServices;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded;

/// <summary>A record that is read before its grain is activated.</summary>
internal interface IReadOnActivation
{
    Task ReadStateAsync();
}

/// <summary>A grain's stored record, between the grain and its store.</summary>
internal sealed class StateBridge<TState>(string stateName, GrainId grainId, IGrainStorage store)
    : IPersistentState<TState>, IReadOnActivation
{
    private readonly GrainState<TState> record = new(Initial());

    public TState State
    {
        get => record.State!;
        set => record.State = value;
    }

    public string? Etag => record.ETag;

    public bool RecordExists => record.RecordExists;

    public Task ReadStateAsync() => ReadStateAsync(CancellationToken.None);

    public Task WriteStateAsync() => store.WriteStateAsync(stateName, grainId, record);

    public Task ClearStateAsync() => ClearStateAsync(CancellationToken.None);

    public async Task ReadStateAsync(CancellationToken cancellationToken)
    {
        await store.ReadStateAsync(stateName, grainId, record, cancellationToken);
        record.State ??= Initial();
    }

    public Task WriteStateAsync(CancellationToken cancellationToken) =>
        store.WriteStateAsync(stateName, grainId, record, cancellationToken);

    public async Task ClearStateAsync(CancellationToken cancellationToken)
    {
        await store.ClearStateAsync(stateName, grainId, record, cancellationToken);
        record.State ??= Initial();
    }

    // As Orleans does: a type without a parameterless constructor starts with all members empty.
    private static TState Initial() => typeof(TState) switch
    {
        { IsValueType: true } => default!,
        var type when type == typeof(string) => default!,
        var type when type.GetConstructor(Type.EmptyTypes) is not null => Activator.CreateInstance<TState>(),
        { IsAbstract: true } => default!,
        var type => (TState)RuntimeHelpers.GetUninitializedObject(type),
    };
}
