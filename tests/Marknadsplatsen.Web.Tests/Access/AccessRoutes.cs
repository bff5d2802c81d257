using System.Reflection;
using Marknadsplatsen.Web.Live;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Marknadsplatsen.Web.Tests.Access;

/// <summary>What the running program offers, in the words of the table.</summary>
internal static class AccessRoutes
{
    /// <summary>Every method and route but those of files that everybody gets, such as the style sheet.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<RouteEndpoint> endpoints) =>
    [
        .. endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .SelectMany(endpoint => Methods(endpoint).Select(method => $"{method} {Pattern(endpoint)}"))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Every method that a page can call on the hub.</summary>
    public static IReadOnlyList<string> OfHub() =>
    [
        .. typeof(LiveHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetBaseDefinition() == method)
            .Select(method => $"{AccessRow.Hub} {method.Name}"),
    ];

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET"];

    private static string Pattern(RouteEndpoint endpoint) =>
        "/" + (endpoint.RoutePattern.RawText ?? "").TrimStart('/');
}
