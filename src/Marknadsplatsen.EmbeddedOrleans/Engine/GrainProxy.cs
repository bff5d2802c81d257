using System.Reflection;
using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>
/// A reference to a grain or an observer. Two references are equal when they reach the same one by the same interface.
/// </summary>
internal class GrainProxy : DispatchProxy, IAddressable
{
    private GrainInterface face = null!;

    // Spares a look-up; may point to an activation that has ended, which then passes the call on.
    private Activation? lastKnown;

    internal GrainEngine Engine { get; private set; } = null!;

    internal GrainId Id { get; private set; }

    public override bool Equals(object? obj) => obj is GrainProxy other && other.Id == Id && other.face == face;

    public override int GetHashCode() => Id.GetHashCode();

    public override string ToString() => $"{face.Type.Name} {Id}";

    internal void Bind(GrainEngine engine, GrainInterface grainInterface) => (Engine, face) = (engine, grainInterface);

    internal GrainProxy For(GrainId id)
    {
        var copy = (GrainProxy)MemberwiseClone();
        copy.Id = id;
        return copy;
    }

    internal GrainProxy Cast(Type type) => Engine.Reference(type, Id);

    internal void Deliver(Call call)
    {
        var activation = lastKnown;
        if (activation is null || activation.IsGone)
        {
            activation = Engine.Find(Id);
            lastKnown = activation;
        }

        if (activation is null)
        {
            call.Reject(new OrleansException($"The observer {Id} is gone."));
        }
        else
        {
            activation.Post(call);
        }
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        face.Method(targetMethod!).Send(this, args ?? []);
}
