using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Marknadsplatsen.Silo.Tests.Tidy;

/// <summary>The product's compiled types, and where each is written.</summary>
internal static class ProductTypes
{
    private static readonly string[] Assemblies =
        ["Domain", "Matching", "Grains", "Storage", "Web", "Silo"];

    private static readonly Lazy<Dictionary<string, (string File, int Line)>> Places = new(FindPlaces);

    public static IReadOnlyList<Type> All { get; } =
        [.. Assemblies.SelectMany(name => Assembly.Load($"Marknadsplatsen.{name}").GetTypes())];

    public static bool IsOurs(Type type) =>
        type.Assembly.GetName().Name!.StartsWith("Marknadsplatsen.", StringComparison.Ordinal) && !IsEngine(type);

    public static bool IsEngine(Type type) =>
        type.Assembly.GetName().Name!.Contains("Orleans", StringComparison.Ordinal);

    /// <summary>Whether the type implements one of Orleans' marker interfaces, on either engine.</summary>
    public static bool Is(Type type, string orleansInterface) =>
        type.GetInterfaces().Any(face => face.Name == orleansInterface && IsEngine(face));

    public static Violation At(Type type, string rule)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        var (file, line) = Places.Value.GetValueOrDefault(Plain(definition.FullName!), ($"({definition.FullName})", 1));
        return new Violation(file, line, $"{definition.Name}: {rule}");
    }

    public static CustomAttributeData? Attribute(MemberInfo member, string name) =>
        member.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.Name == $"{name}Attribute");

    public static bool Has(MemberInfo member, string name) => Attribute(member, name) is not null;

    public static string? Text(MemberInfo member, string attribute) =>
        Attribute(member, attribute)?.ConstructorArguments.FirstOrDefault().Value as string;

    private static Dictionary<string, (string File, int Line)> FindPlaces()
    {
        var places = new Dictionary<string, (string File, int Line)>(StringComparer.Ordinal);
        foreach (var file in Repository.CSharp)
        {
            foreach (var type in file.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            {
                places.TryAdd(FullName(type), (file.Path, file.LineOf(type.Identifier.SpanStart)));
            }
        }

        return places;
    }

    private static string FullName(BaseTypeDeclarationSyntax type)
    {
        var outer = string.Concat(type.Ancestors().OfType<BaseTypeDeclarationSyntax>().Reverse()
            .Select(parent => $"{parent.Identifier.Text}+"));
        var space = type.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.ToString();
        return space is null ? outer + type.Identifier.Text : $"{space}.{outer}{type.Identifier.Text}";
    }

    private static string Plain(string reflectionName) =>
        System.Text.RegularExpressions.Regex.Replace(reflectionName, "`[0-9]+", "");
}
