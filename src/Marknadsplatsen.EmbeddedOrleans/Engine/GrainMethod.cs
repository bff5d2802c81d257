using System.Linq.Expressions;
using System.Reflection;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>One method of a grain or observer interface, with a compiled way to call it.</summary>
internal abstract class GrainMethod
{
    private readonly string name;
    private readonly bool[] mayHoldAddressable;
    private readonly int cancellationIndex;
    private readonly Func<object, object?[], Task?> invoke;

    protected GrainMethod(MethodInfo method)
    {
        var parameters = method.GetParameters();
        name = $"{method.DeclaringType!.Name}.{method.Name}";
        IsReadOnly = method.IsDefined(typeof(ReadOnlyAttribute));
        Interleaves = method.IsDefined(typeof(AlwaysInterleaveAttribute));
        IsOneWay = method.IsDefined(typeof(OneWayAttribute)) || method.ReturnType == typeof(void);
        mayHoldAddressable = Array.ConvertAll(parameters, parameter => MayHoldAddressable(parameter.ParameterType));
        cancellationIndex = Array.FindIndex(parameters, each => each.ParameterType == typeof(CancellationToken));
        invoke = Compile(method, parameters);
    }

    internal bool IsReadOnly { get; }

    internal bool Interleaves { get; }

    internal bool IsOneWay { get; }

    public override string ToString() => name;

    /// <summary>Sends a call and answers with what the interface's method returns.</summary>
    internal abstract object? Send(GrainProxy target, object?[] arguments);

    /// <summary>Runs the method on the grain itself.</summary>
    internal Task? Invoke(object grain, object?[] arguments) => invoke(grain, arguments);

    internal static GrainMethod Of(MethodInfo method)
    {
        var returned = method.ReturnType;
        var kind = returned.IsGenericType ? returned.GetGenericTypeDefinition() : returned;
        if (method.IsGenericMethod)
        {
            throw Unsupported(method, "is generic");
        }

        if (returned == typeof(Task) || returned == typeof(ValueTask) || returned == typeof(void))
        {
            return new GrainMethod<NoResult>(method);
        }

        return kind == typeof(Task<>) || kind == typeof(ValueTask<>)
            ? (GrainMethod)Activator.CreateInstance(
                typeof(GrainMethod<>).MakeGenericType(returned.GetGenericArguments()[0]),
                BindingFlags.Instance | BindingFlags.NonPublic, null, [method], null)!
            : throw Unsupported(method, $"returns {returned}");
    }

    protected CancellationToken Cancellation(object?[] arguments) =>
        cancellationIndex < 0 ? default : (CancellationToken)arguments[cancellationIndex]!;

    /// <summary>A grain or observer itself may not cross a call: on Orleans another process could receive it.</summary>
    protected void CheckArguments(object?[] arguments)
    {
        for (var i = 0; i < mayHoldAddressable.Length; i++)
        {
            if (mayHoldAddressable[i] && arguments[i] is IAddressable and not GrainProxy)
            {
                throw new ArgumentException(
                    $"Argument {i + 1} of {name} is {arguments[i]!.GetType()} itself. Pass a reference: " +
                    "AsReference for a grain, CreateObjectReference for an observer.");
            }
        }
    }

    private static bool MayHoldAddressable(Type type) =>
        type.IsInterface || type == typeof(object) || typeof(IAddressable).IsAssignableFrom(type);

    private static NotSupportedException Unsupported(MethodInfo method, string what) => new(
        $"{method.DeclaringType}.{method.Name} {what}. " +
        "A grain's method is not generic, and returns a task or, one-way, nothing.");

    private static Func<object, object?[], Task?> Compile(MethodInfo method, ParameterInfo[] parameters)
    {
        var grain = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object[]));
        Expression call = Expression.Call(
            Expression.Convert(grain, method.DeclaringType!),
            method,
            parameters.Select((parameter, i) => Expression.Convert(
                Expression.ArrayIndex(arguments, Expression.Constant(i)), parameter.ParameterType)));
        if (method.ReturnType == typeof(void))
        {
            call = Expression.Block(call, Expression.Constant(Task.CompletedTask));
        }
        else if (method.ReturnType.IsValueType)
        {
            call = Expression.Call(call, nameof(ValueTask.AsTask), null);
        }

        return Expression.Lambda<Func<object, object?[], Task?>>(
            Expression.Convert(call, typeof(Task)), grain, arguments).Compile();
    }
}
