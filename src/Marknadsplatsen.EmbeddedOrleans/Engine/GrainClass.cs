using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Orleans.Embedded;

/// <summary>A grain class: its stored name and how its objects are made.</summary>
internal sealed class GrainClass
{
    private readonly Func<IServiceProvider, Activation, object> create;

    internal GrainClass(Type type)
    {
        Type = type;
        GrainType = type.GetCustomAttribute<GrainTypeAttribute>() is { } named
            ? named.GetGrainType(null!, type)
            : GrainType.Create(ConventionalName(type));
        create = Compile(type);
    }

    internal Type Type { get; }

    internal GrainType GrainType { get; }

    internal object Create(IServiceProvider services, Activation activation) => create(services, activation);

    private static string ConventionalName(Type type)
    {
        const string suffix = "grain";
        var name = type.Name.ToLowerInvariant();
        return name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal)
            ? name[..^suffix.Length]
            : name;
    }

    private static Func<IServiceProvider, Activation, object> Compile(Type type)
    {
        var constructors = type.GetConstructors();
        if (constructors.Length != 1)
        {
            throw new InvalidOperationException($"Grain class {type} must have exactly one public constructor.");
        }

        var services = Expression.Parameter(typeof(IServiceProvider));
        var activation = Expression.Parameter(typeof(Activation));
        var arguments = constructors[0].GetParameters().Select(parameter => Argument(parameter, services, activation));
        return Expression.Lambda<Func<IServiceProvider, Activation, object>>(
            Expression.New(constructors[0], arguments), services, activation).Compile();
    }

    private static Expression Argument(ParameterInfo parameter, Expression services, Expression activation)
    {
        var type = parameter.ParameterType;
        if (parameter.GetCustomAttribute<PersistentStateAttribute>() is { } record)
        {
            if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IPersistentState<>))
            {
                throw new InvalidOperationException(
                    $"{parameter.Member.DeclaringType}: {parameter.Name} must be an IPersistentState.");
            }

            return Expression.Call(
                activation, nameof(Activation.AddState), type.GetGenericArguments(),
                Expression.Constant(record.StateName), Expression.Constant(record.StorageName, typeof(string)));
        }

        if (type == typeof(IGrainContext))
        {
            return activation;
        }

        Func<IServiceProvider, object?> resolve =
            parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { } keyed
                ? from => from.GetRequiredKeyedService(type, keyed.Key)
                : parameter.HasDefaultValue
                    ? from => from.GetService(type) ?? parameter.DefaultValue
                    : from => from.GetRequiredService(type);
        return Expression.Convert(Expression.Invoke(Expression.Constant(resolve), services), type);
    }
}
