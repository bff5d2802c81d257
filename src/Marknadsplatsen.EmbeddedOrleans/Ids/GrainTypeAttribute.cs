using Orleans.Runtime;

namespace Orleans;

/// <summary>Gives a grain class its stored name, so that renaming the class orphans nothing.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class GrainTypeAttribute : Attribute
{
    private readonly GrainType grainType;

    /// <summary>The stored name, which may not be blank.</summary>
    public GrainTypeAttribute(string grainType) => this.grainType = GrainType.Create(grainType);

    /// <summary>The stored name of the class that carries the attribute.</summary>
    public GrainType GetGrainType(IServiceProvider services, Type type) => grainType;
}
