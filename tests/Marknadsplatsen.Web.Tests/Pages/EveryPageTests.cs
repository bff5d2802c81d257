using Marknadsplatsen.Web.Tests.Access;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Tests.Pages;

public sealed class EveryPageTests(CityHost host)
{
    private static readonly string[] NoPages = ["api/", "health/", "live", "openapi/", "prov/"];

    [Fact]
    public void Every_page_of_the_program_is_in_the_list_that_the_checks_go_through()
    {
        string[] listed =
        [
            .. EveryPage.OfParticipants, .. EveryPage.OfAssociations, .. EveryPage.OfCoordinators,
            .. EveryPage.WithoutPage,
        ];

        var routes = host.Routes.Select(route => route.TrimStart('/'))
            .Where(route => !NoPages.Any(start => route.StartsWith(start, StringComparison.Ordinal)))
            .ToArray();

        Assert.NotEmpty(routes);
        Assert.DoesNotContain(routes, route => !listed.Any(path => Matches(route, path)));
    }

    [Fact]
    public void Every_endpoint_has_a_line_in_the_table_of_who_is_answered_what()
    {
        var listed = AccessTable.Rows.Select(row => row.Endpoint).ToHashSet(StringComparer.Ordinal);
        var endpoints = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

        var missing = AccessRoutes.Of(endpoints).Concat(AccessRoutes.OfHub()).Where(one => !listed.Contains(one));

        Assert.True(!missing.Any(), AccessTable.Ask(missing));
    }

    private static bool Matches(string route, string path) => new TemplateMatcher(TemplateParser.Parse(route), [])
        .TryMatch(new PathString(path.Split('?')[0]), []);
}
