using System.Net;
using AngleSharp.Html.Parser;

namespace Marknadsplatsen.Web.Tests.Pages;

public sealed class SiteTests
{
    [Fact]
    public async Task A_page_that_is_missing_is_a_page_for_people()
    {
        await using var host = await SiteHost.StartAsync("Production");

        using var answer = await host.OpenAsync("/finns-inte");

        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("sv", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Sidan finns inte", Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.Equal("Sidan finns inte – Marknadsplatsen", page.Title);
    }

    [Fact]
    public async Task An_address_that_is_missing_is_problem_details_for_programs()
    {
        await using var host = await SiteHost.StartAsync("Production");

        using var answer = await host.OpenAsync("/api/v1/finns-inte");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_fault_of_ours_is_a_calm_page_that_tells_nothing_of_the_inside()
    {
        await using var host = await SiteHost.StartAsync("Production");

        using var answer = await host.OpenAsync("/fel");

        var words = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Det är inte ditt fel.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperationException", words, StringComparison.Ordinal);
        Assert.DoesNotContain("must survive", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/finns-inte")]
    [InlineData("/fel")]
    [InlineData("/dev/style")]
    [InlineData("/api/v1/finns-inte")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        await using var host = await SiteHost.StartAsync("Development");

        using var answer = await host.OpenAsync(path);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("stad.example:8080", "connect-src 'self' ws://stad.example:8080;")]
    [InlineData("stad_example", "connect-src 'self';")]
    public async Task The_live_connection_is_named_for_old_phones_and_only_when_the_host_is_a_plain_one(
        string named, string allowed)
    {
        await using var host = await SiteHost.StartAsync("Production");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/finns-inte");
        request.Headers.TryAddWithoutValidation("Host", named);

        using var answer = await host.Client.SendAsync(request);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains(allowed, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_needs_no_inline_script_or_style()
    {
        await using var host = await SiteHost.StartAsync("Development");

        using var answer = await host.OpenAsync("/dev/style");

        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onchange], [onsubmit]"));
    }

    [Fact]
    public async Task Every_page_has_a_way_past_the_header_and_the_same_help()
    {
        await using var host = await SiteHost.StartAsync("Development");
        string[] paths = ["/dev/style", "/finns-inte"];

        var helps = new HashSet<string>();
        foreach (var path in paths)
        {
            using var answer = await host.OpenAsync(path);
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            Assert.Equal("#innehall", page.Body!.QuerySelector("a")!.GetAttribute("href"));
            Assert.Equal("MAIN", page.QuerySelector("#innehall")!.TagName);
            helps.Add(page.QuerySelector(".help")!.Words());
        }

        Assert.Contains("040-628 04 12", Assert.Single(helps), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 0)]
    public async Task The_notice_that_the_data_is_invented_follows_the_setting(string setting, int count)
    {
        await using var host = await SiteHost.StartAsync("Production", ("Site:DemoNotice", setting));

        using var answer = await host.OpenAsync("/finns-inte");

        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(count, page.QuerySelectorAll(".demo").Length);
    }

    [Fact]
    public async Task The_style_page_is_there_in_development_only()
    {
        await using var host = await SiteHost.StartAsync("Production");

        using var answer = await host.OpenAsync("/dev/style");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
