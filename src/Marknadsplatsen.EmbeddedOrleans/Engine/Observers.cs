using System.Collections.Concurrent;
using System.Globalization;
using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>The observers that grains can reach.</summary>
internal sealed class Observers(GrainEngine engine, ConcurrentDictionary<GrainId, Activation> directory)
{
    private const string TypeName = "sys.observer";
    private static readonly GrainType Type = GrainType.Create(TypeName);

    private long made;

    internal static bool IsObserver(GrainId id) => id.Type == Type;

    internal GrainProxy Add(Type observerInterface, IGrainObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        if (observer is GrainProxy || !observerInterface.IsInstanceOfType(observer))
        {
            throw new ArgumentException($"{observer} is not an object with {observerInterface}.", nameof(observer));
        }

        var key = Interlocked.Increment(ref made).ToString(CultureInfo.InvariantCulture);
        var id = GrainId.Create(Type, key);
        directory[id] = new ObserverActivation(engine, id, observer);
        return engine.Reference(observerInterface, id);
    }

    internal void Delete(IGrainObserver reference)
    {
        if (reference is not GrainProxy proxy)
        {
            throw new ArgumentException("Pass the reference that CreateObjectReference gave.", nameof(reference));
        }

        if (directory.TryGetValue(proxy.Id, out var activation))
        {
            ((ObserverActivation)activation).Delete();
        }
    }
}
