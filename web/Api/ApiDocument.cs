using System.Text.Json.Nodes;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Catalog;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Marknadsplatsen.Web.Api;

/// <summary>What the description of the API says beyond what the types say.</summary>
internal static class ApiDocument
{
    private const string MatchExample =
        """
        {
          "profile": {
            "interests": ["meetingPlace"],
            "timeOfDay": ["evening"],
            "area": "soder",
            "mustHave": ["bringSupporter"],
            "niceToHave": ["comeAndGo", "mealOrCoffee"],
            "languages": ["sv"]
          },
          "tieKey": "p02",
          "fairness": false,
          "listLength": 6
        }
        """;

    public static void Describe(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info = new OpenApiInfo
        {
            Title = "Marknadsplatsen",
            Version = "v1",
            Description = "Open assignments of the city's associations, and what suits somebody. "
                + "Nothing here says how many people take part. Faults are answered as problem details (RFC 9457).",
        };
        return Task.CompletedTask;
    });

    public static Task DescribeFilters(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken)
    {
        operation.Description = "Filters may be repeated: one value of a filter is enough, all filters must hold, and "
            + "of mustHave everything must hold. An empty value asks for nothing.";
        operation.Parameters =
        [
            List(CatalogQuery.Category, "Id of a category.", "kitchen"),
            List(CatalogQuery.Area, "Id of an area.", "soder"),
            List(CatalogQuery.TimeOfDay, $"{All<TimeBucket>()}. Flexible times always count.", "evening"),
            List(CatalogQuery.Step, $"{All<StepLevel>()}.", "dropIn"),
            List(CatalogQuery.Language, "Code of a language spoken there.", "sv"),
            List(CatalogQuery.MustHave, "Id of something the place offers.", "wheelchair"),
            One(
                CatalogQuery.Text,
                $"Words, at most {CatalogFilter.TextLengthMax} characters.",
                JsonSchemaType.String,
                "cykel"),
            One(CatalogQuery.PageNumber, $"From 1 to {CatalogSearch.PageMax}. Default 1.", JsonSchemaType.Integer, 1),
            One(
                CatalogQuery.Size,
                $"From 1 to {CatalogSearch.PageSizeMax}. Default {CatalogSearch.PageSizeDefault}.",
                JsonSchemaType.Integer,
                CatalogSearch.PageSizeDefault),
        ];
        return Task.CompletedTask;
    }

    public static Task ShowMatchExample(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken)
    {
        foreach (var content in operation.RequestBody?.Content?.Values ?? [])
        {
            content.Example = JsonNode.Parse(MatchExample);
        }

        return Task.CompletedTask;
    }

    public static Task DescribeTap(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken)
    {
        operation.Parameters =
        [
            .. operation.Parameters ?? [],
            new OpenApiParameter
            {
                Name = TapFilter.Header,
                In = ParameterLocation.Header,
                Required = true,
                Description = "A new one for each intention. The same key gets the same answer.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Example = "6f1d2c0a9b7e4d53",
            },
        ];
        foreach (var content in operation.RequestBody?.Content?.Values ?? [])
        {
            content.Example = new JsonObject { ["isOldEnough"] = true, ["step"] = "leave" };
        }

        return Task.CompletedTask;
    }

    private static string All<TEnum>()
        where TEnum : struct, Enum => string.Join(", ", ApiNames<TEnum>.All);

    private static OpenApiParameter List(string name, string description, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = description,
        Explode = true,
        Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = new OpenApiSchema { Type = JsonSchemaType.String },
        },
        Example = new JsonArray(example),
    };

    private static OpenApiParameter One(string name, string description, JsonSchemaType type, JsonNode example) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = description,
        Schema = new OpenApiSchema { Type = type },
        Example = example,
    };
}
