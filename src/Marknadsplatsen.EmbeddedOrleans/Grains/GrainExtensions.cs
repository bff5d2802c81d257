using Orleans.Embedded;
using Orleans.Runtime;

namespace Orleans;

/// <summary>What can be asked of a grain or of a reference to one.</summary>
public static class GrainExtensions
{
    /// <summary>
    /// A reference to the same grain. A grain passes this to others, never itself.
    /// </summary>
    /// <typeparam name="TGrainInterface">An interface that the grain has.</typeparam>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return grain switch
        {
            TGrainInterface already and GrainProxy => already,
            GrainProxy proxy => (TGrainInterface)(object)proxy.Cast(typeof(TGrainInterface)),
            IGrainBase self when Activation.Of(self) is var activation =>
                (TGrainInterface)(object)activation.Engine.Reference(typeof(TGrainInterface), activation.GrainId),
            _ => throw NotAGrain(grain),
        };
    }

    /// <inheritdoc cref="AsReference{TGrainInterface}(IAddressable)"/>
    public static TGrainInterface Cast<TGrainInterface>(this IAddressable grain) =>
        grain.AsReference<TGrainInterface>();

    /// <summary>The identity of a grain or of what a reference points to.</summary>
    public static GrainId GetGrainId(this IAddressable grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return grain switch
        {
            GrainProxy proxy => proxy.Id,
            IGrainBase self => self.GrainContext.GrainId,
            _ => throw NotAGrain(grain),
        };
    }

    /// <summary>The text key.</summary>
    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key.ToString();

    /// <summary>The whole-number key.</summary>
    /// <exception cref="InvalidOperationException">The key is something else.</exception>
    public static long GetPrimaryKeyLong(this IAddressable grain) =>
        grain.GetGrainId() is var id && GrainKey.TryRead(id.Key, out long key)
            ? key
            : throw NotThisKind(id, "whole-number");

    /// <summary>The GUID key.</summary>
    /// <exception cref="InvalidOperationException">The key is something else.</exception>
    public static Guid GetPrimaryKey(this IAddressable grain) =>
        grain.GetGrainId() is var id && GrainKey.TryRead(id.Key, out Guid key) ? key : throw NotThisKind(id, "GUID");

    private static InvalidOperationException NotThisKind(GrainId id, string kind) =>
        new($"The key of grain {id} is not a {kind} key.");

    private static ArgumentException NotAGrain(IAddressable grain) =>
        new($"{grain.GetType()} is neither a grain nor a reference to one.", nameof(grain));
}
