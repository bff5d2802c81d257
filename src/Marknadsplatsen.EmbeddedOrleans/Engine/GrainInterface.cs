using System.Collections.Frozen;
using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>
/// An interface through which grains or observers are called, with the proxy that all its references are cloned from.
/// </summary>
internal sealed class GrainInterface
{
    private readonly FrozenDictionary<MethodInfo, GrainMethod> methods;
    private readonly GrainProxy prototype;

    internal GrainInterface(Type type, GrainEngine engine)
    {
        if (!type.IsInterface || !typeof(IAddressable).IsAssignableFrom(type))
        {
            throw new ArgumentException($"{type} is not a grain or observer interface.", nameof(type));
        }

        Type = type;
        methods = type.GetInterfaces().Append(type)
            .SelectMany(each => each.GetMethods())
            .ToFrozenDictionary(method => method, GrainMethod.Of);
        prototype = (GrainProxy)DispatchProxy.Create(type, typeof(GrainProxy));
        prototype.Bind(engine, this);
    }

    internal Type Type { get; }

    internal GrainMethod Method(MethodInfo method) => methods[method];

    internal GrainProxy Reference(GrainId id) => prototype.For(id);
}
