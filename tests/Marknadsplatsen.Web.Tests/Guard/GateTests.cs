using System.Net;
using Marknadsplatsen.Web.Identity;

namespace Marknadsplatsen.Web.Tests.Guard;

/// <summary>What is stopped before anything looks at it, and what every answer carries.</summary>
public sealed class GateTests(GuardedHost host) : IClassFixture<GuardedHost>
{
    private const string City = "stad.example";
    private const string Assignment = "/uppdrag/u020";

    [Fact]
    public async Task Plain_http_from_elsewhere_is_led_to_https_and_a_form_is_not_taken()
    {
        using var caller = host.NewCaller("198.51.100.1");

        await caller.OpenAsync("/hitta?q=kaffe%20ute", ("Host", City));
        Assert.Equal(HttpStatusCode.PermanentRedirect, caller.Status);
        Assert.Equal($"https://{City}/hitta?q=kaffe%20ute", caller.Last.Headers.Location!.OriginalString);

        await caller.PostAsync("/logga-in", [], ("Host", City));
        Assert.Equal(HttpStatusCode.BadRequest, caller.Status);
        Assert.Empty(caller.Given);

        await caller.OpenAsync("/api/v1/assignments", ("Host", City));
        Assert.Equal(HttpStatusCode.BadRequest, caller.Status);

        await caller.OpenAsync("/health/live", ("Host", City));
        Assert.Equal(HttpStatusCode.OK, caller.Status);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("[::1]")]
    public async Task The_machine_itself_is_answered_over_plain_http(string hostName)
    {
        using var caller = host.NewCaller("198.51.100.2");

        Assert.Equal(HttpStatusCode.OK, (await caller.OpenAsync("/samtycke", ("Host", hostName))).Status);
    }

    [Fact]
    public async Task Every_cookie_over_https_is_the_hosts_own()
    {
        using var caller = host.NewCaller("198.51.100.3", City);
        await caller.OpenAsync("/sprak/sv");
        await caller.OpenAsync(Assignment);
        await caller.SubmitAsync($"{Assignment}/spara");
        await caller.OpenAsync("/delad-dator");
        await caller.SubmitAsync("/delad-dator");

        string[] expected =
        [
            SiteCookie.Form.Name, SiteCookie.Kiosk.Name, SiteCookie.Known.Name, SiteCookie.Language.Name,
            SiteCookie.OwnWrite.Name, SiteCookie.Person.Name,
        ];

        Assert.Equal(
            expected.Select(name => SiteCookie.HostPrefix + name).Order(StringComparer.Ordinal),
            caller.Given.Select(cookie => cookie.Split('=')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(caller.Given, cookie =>
        {
            var parts = cookie.Split("; ").Skip(1).Select(part => part.Split('=')[0].ToUpperInvariant()).ToList();
            Assert.Superset(new HashSet<string> { "PATH", "SECURE", "HTTPONLY", "SAMESITE" }, parts.ToHashSet());
            Assert.DoesNotContain("DOMAIN", parts);
            Assert.Contains("path=/;", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("samesite=(lax|strict)", cookie);
        });
    }

    [Fact]
    public async Task Over_https_the_browser_is_told_to_stay_there_and_over_plain_http_nothing_is_said()
    {
        using var safe = await host.NewCaller("198.51.100.4", City).OpenAsync("/samtycke");
        using var plain = await host.NewCaller("198.51.100.4").OpenAsync("/samtycke");

        Assert.Equal("max-age=31536000; includeSubDomains", safe.Header("Strict-Transport-Security"));
        Assert.Equal("", plain.Header("Strict-Transport-Security"));
        Assert.Contains(
            $"connect-src 'self' wss://{City};", safe.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/samtycke")]
    [InlineData("/finns-inte")]
    [InlineData("/api/v1/assignments/u001")]
    [InlineData("/openapi/v1.json")]
    public async Task Every_answer_says_what_a_browser_may_do_with_it_and_not_what_made_it(string path)
    {
        using var caller = await host.NewCaller("198.51.100.5", City).OpenAsync(path);

        Assert.Equal("nosniff", caller.Header("X-Content-Type-Options"));
        Assert.Equal("DENY", caller.Header("X-Frame-Options"));
        Assert.Equal("same-origin", caller.Header("Referrer-Policy"));
        Assert.Equal("same-origin", caller.Header("Cross-Origin-Resource-Policy"));
        Assert.Equal("same-origin", caller.Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("?1", caller.Header("Origin-Agent-Cluster"));
        Assert.Contains("geolocation=()", caller.Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", caller.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("", caller.Header("Server"));
    }

    [Theory]
    [InlineData("https://annan.example")]
    [InlineData("null")]
    public async Task No_other_site_is_let_in_to_read(string origin)
    {
        using var caller = host.NewCaller("198.51.100.7", City);
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Options, HttpMethod.Head])
        {
            await caller.SendAsync(
                new HttpRequestMessage(method, "/api/v1/assignments"),
                ("Origin", origin), ("Access-Control-Request-Method", "POST"));
            Assert.Equal("", caller.Header("Access-Control-Allow-Origin"));
            Assert.Equal("", caller.Header("Access-Control-Allow-Methods"));
        }
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Methods_that_nothing_is_made_for_are_refused(string method)
    {
        using var caller = host.NewCaller($"203.0.113.{20 + method.Length}", City);

        await caller.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/samtycke"), ("X-Canary", "mp"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, caller.Status);
        Assert.DoesNotContain("X-Canary", caller.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_shown_to_somebody_known_is_left_in_no_browser()
    {
        using var caller = await host.NewCaller("198.51.100.6", City).OpenAsync("/samtycke");
        Assert.Equal("no-cache", caller.Header("Cache-Control"));

        await caller.OpenAsync(Assignment);
        await caller.SubmitAsync($"{Assignment}/spara");

        await caller.OpenAsync("/samtycke");
        Assert.Equal("no-store", caller.Header("Cache-Control"));
    }

    [Theory]
    [InlineData("Origin", "https://annan.example")]
    [InlineData("Origin", "https://stad.example.annan.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task What_another_site_sends_is_not_taken_even_with_the_right_token(string header, string value)
    {
        using var caller = await host.NewCaller($"203.0.113.{200 + value.Length}", City).OpenAsync(Assignment);
        var token = caller.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        await caller.PostAsync(
            $"{Assignment}/spara", [("kommando", "c1"), ("__RequestVerificationToken", token)], (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, caller.Status);
        Assert.DoesNotContain(caller.Given, cookie => cookie.Contains("mp-person", StringComparison.Ordinal));
    }
}
