using System.Reflection;

namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>What grain interfaces, grain classes and exceptions that cross a call look like.</summary>
internal static class GrainRules
{
    public static IEnumerable<Type> Interfaces =>
        ProductTypes.All.Where(type => type.IsInterface && ProductTypes.Is(type, "IAddressable"));

    public static IEnumerable<Type> Classes =>
        ProductTypes.All.Where(type => type is { IsClass: true, IsAbstract: false } && ProductTypes.Is(type, "IGrain"));

    /// <summary>The state records of the grain classes.</summary>
    public static IEnumerable<Type> StoredRoots =>
        Classes.SelectMany(
            type => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .SelectMany(constructor => constructor.GetParameters())
            .Where(parameter => parameter.ParameterType is { IsGenericType: true, Name: "IPersistentState`1" })
            .Select(parameter => parameter.ParameterType.GetGenericArguments()[0])
            .Distinct();

    public static IEnumerable<Type> Exceptions =>
        ProductTypes.All.Where(type => type.IsSubclassOf(typeof(Exception)) &&
            type.Assembly.GetName().Name is "Marknadsplatsen.Domain" or "Marknadsplatsen.Grains" && type.IsPublic);

    public static IEnumerable<Violation> Interface(Type type, bool observer)
    {
        if (ProductTypes.Text(type, "Alias")?.StartsWith("mp.", StringComparison.Ordinal) != true)
        {
            yield return ProductTypes.At(type, "no [Alias(\"mp.…\")]");
        }

        foreach (var method in type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        {
            foreach (var rule in Method(method))
            {
                yield return ProductTypes.At(type, $"{method.Name} {rule}");
            }

            if (observer && !ProductTypes.Has(method, "OneWay"))
            {
                yield return ProductTypes.At(
                    type, $"{method.Name} is awaited: a client that is gone would block the grain; [OneWay]");
            }
        }
    }

    public static IEnumerable<Violation> Class(Type type)
    {
        if (!type.IsSealed || type.IsPublic || type.IsNestedPublic)
        {
            yield return ProductTypes.At(type, "a grain class is internal sealed");
        }

        if (!ProductTypes.Has(type, "GrainType"))
        {
            yield return ProductTypes.At(type, "no [GrainType]: a rename would orphan what is stored");
        }
    }

    public static IEnumerable<Violation> Exception(Type type)
    {
        if (!ProductTypes.Has(type, "GenerateSerializer") || !ProductTypes.Has(type, "Alias"))
        {
            yield return ProductTypes.At(
                type, "an exception that crosses a call carries [GenerateSerializer] and [Alias]");
        }
    }

    private static IEnumerable<string> Method(MethodInfo method)
    {
        var returned = method.ReturnType;
        if (method.IsGenericMethod)
        {
            yield return "is generic, which no engine can send";
        }

        if (returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))
        {
            yield return "returns IAsyncEnumerable; page instead";
        }
        else if (returned != typeof(void) && !typeof(Task).IsAssignableFrom(returned) &&
            returned.Name is not ("ValueTask" or "ValueTask`1"))
        {
            yield return $"returns {returned.Name} instead of a task";
        }

        var parameters = method.GetParameters();
        if (parameters.SkipLast(1).Any(parameter => parameter.ParameterType == typeof(CancellationToken)))
        {
            yield return "takes its CancellationToken before the end";
        }

        if (parameters.Any(parameter => parameter.ParameterType.IsByRef))
        {
            yield return "takes a parameter by reference";
        }
    }
}
