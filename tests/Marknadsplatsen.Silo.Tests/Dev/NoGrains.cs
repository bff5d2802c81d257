using System.Diagnostics;
using System.Reflection;
using Orleans;

namespace Marknadsplatsen.Silo.Tests.Dev;

/// <summary>Stands where the grains would: none of the ways in that are tried without them may call one.</summary>
public class NoGrains : DispatchProxy
{
    /// <summary>A factory that fails when it is used.</summary>
    public static IGrainFactory Factory { get; } = Create<IGrainFactory, NoGrains>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        throw new UnreachableException($"A way in called {targetMethod?.Name} of the grain factory.");
}
