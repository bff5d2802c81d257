using System.Text.Encodings.Web;
using System.Text.Unicode;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Matching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Marknadsplatsen.Web.Api;

/// <summary>The API under <c>/api/v1</c>, described at <c>/openapi/v1.json</c>.</summary>
public static class ApiSetup
{
    // A tap has three short fields.
    private const int TapBodyLengthMax = 4_096;

    /// <summary>
    /// Adds the catalogue's replica, the matching model and the API. The host adds the city's vocabulary.
    /// </summary>
    public static IServiceCollection AddMarketplaceApi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CatalogReplica>();
        services.TryAddSingleton<ExposureReplica>();
        services.AddSingleton<MatchModel>();
        services.AddSingleton<MatchTexts>();
        services.AddProblemDetails();
        // Without this å, ä and ö are sent as escapes, which doubles the length and cannot be read.
        services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));
        services.AddOpenApi("v1", ApiDocument.Describe);
        return services;
    }

    /// <summary>Maps the API and its description.</summary>
    public static IEndpointRouteBuilder MapMarketplaceApi(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json");
        var api = routes.MapGroup("/api/v1");
        api.MapGet("/assignments", AssignmentEndpoints.List)
            .WithName("ListAssignments").WithTags("Assignments")
            .WithSummary("Open assignments, filtered, a page at a time")
            .AddOpenApiOperationTransformer(ApiDocument.DescribeFilters);
        api.MapGet("/assignments/{id}", AssignmentEndpoints.Get)
            .WithName("GetAssignment").WithTags("Assignments")
            .WithSummary("One open assignment")
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("/matches", MatchEndpoints.Post)
            .WithName("Match").WithTags("Matching")
            .WithSummary("What suits somebody with these answers, and why")
            .WithDescription("Rule based, the same for everybody with the same answers. Nothing is stored.")
            .Accepts<MatchQuestion>("application/json")
            .WithMetadata(new BodyLimit(MatchEndpoints.BodyLengthMax))
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .AddOpenApiOperationTransformer(ApiDocument.ShowMatchExample);
        MapTaps(api);
        return routes;
    }

    private static void MapTaps(RouteGroupBuilder api)
    {
        var taps = api.MapGroup("/assignments/{id}").WithTags("Assignments")
            .AddEndpointFilter<TapFilter>()
            .WithMetadata(new BodyLimit(TapBodyLengthMax))
            .WithDescription(
                $"Send the header {TapFilter.Header}, a new one for each intention: the same key gets the same answer.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        taps.MapPost("/accept", TapEndpoints.Accept).WithName("Accept")
            .WithSummary("I want to try")
            .AddOpenApiOperationTransformer(ApiDocument.DescribeTap);
        taps.MapPost("/confirm", TapEndpoints.Confirm).WithName("Confirm")
            .WithSummary("Take a held place")
            .AddOpenApiOperationTransformer(ApiDocument.DescribeTap);
        taps.MapPost("/step-back", TapEndpoints.Back).WithName("StepBack")
            .WithSummary("Decline, leave, pause, resume or undo, never with a reason")
            .AddOpenApiOperationTransformer(ApiDocument.DescribeTap);
    }

    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
