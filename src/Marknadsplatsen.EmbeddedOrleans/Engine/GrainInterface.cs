using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>
/// An interface through which grains or observers are called, with the proxy that all its references are cloned from.
/// </summary>
internal sealed class GrainInterface
{
    // What compiles the ways to call is the interface, which does not change; only its proxy is one engine's own.
    private static readonly ConcurrentDictionary<Type, FrozenDictionary<MethodInfo, GrainMethod>> Known = new();

    private readonly FrozenDictionary<MethodInfo, GrainMethod> methods;
    private readonly GrainProxy prototype;

    internal GrainInterface(Type type, GrainEngine engine)
    {
        if (!type.IsInterface || !typeof(IAddressable).IsAssignableFrom(type))
        {
            throw new ArgumentException($"{type} is not a grain or observer interface.", nameof(type));
        }

        Type = type;
        methods = Known.GetOrAdd(type, MethodsOf);
        prototype = (GrainProxy)DispatchProxy.Create(type, typeof(GrainProxy));
        prototype.Bind(engine, this);
    }

    internal Type Type { get; }

    internal GrainMethod Method(MethodInfo method) => methods[method];

    internal GrainProxy Reference(GrainId id) => prototype.For(id);

    private static FrozenDictionary<MethodInfo, GrainMethod> MethodsOf(Type type) => type.GetInterfaces().Append(type)
        .SelectMany(each => each.GetMethods())
        .ToFrozenDictionary(method => method, GrainMethod.Of);
}
