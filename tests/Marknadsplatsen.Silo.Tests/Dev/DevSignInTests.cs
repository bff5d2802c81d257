using System.Net;

namespace Marknadsplatsen.Silo.Tests.Dev;

public sealed class DevSignInTests
{
    private const string Here = "127.0.0.1";
    private const string Elsewhere = "192.0.2.7";

    public static TheoryData<string> Ways =>
    [
        "/dev", "/dev/brevlada", "/dev/in/forening/verdandi-soder", "/dev/in/samordnare", "/dev/in/deltagare/ny",
    ];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Outside_Development_the_ways_in_do_not_exist(string way)
    {
        await using var host = await DevHost.StartAsync("Production", Here, allowRemote: true);

        using var answer = await host.Client.GetAsync(way);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Another_machine_finds_no_way_in(string way)
    {
        await using var host = await DevHost.StartAsync("Development", Elsewhere);

        using var answer = await host.Client.GetAsync(way);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Another_machine_is_let_in_when_the_setting_says_so()
    {
        await using var host = await DevHost.StartAsync("Development", Elsewhere, allowRemote: true);

        using var answer = await host.Client.GetAsync("/dev/in/samordnare");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/tavla", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task This_machine_sees_every_association_and_can_be_one()
    {
        await using var host = await DevHost.StartAsync("Development", Here);

        var page = await host.Client.GetStringAsync("/dev");
        using var answer = await host.Client.GetAsync("/dev/in/forening/verdandi-soder");

        Assert.Contains("/dev/in/forening/verdandi-soder", page, StringComparison.Ordinal);
        Assert.Equal("/forening", answer.Headers.Location?.OriginalString);
        Assert.Contains(
            answer.Headers.GetValues("Set-Cookie"),
            cookie => cookie.StartsWith("mp-desk=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/dev/in/forening/finns-inte")]
    [InlineData("/dev/in/forening/%20")]
    [InlineData("/dev/in/deltagare/p99")]
    public async Task A_way_that_leads_to_nobody_is_not_found(string way)
    {
        await using var host = await DevHost.StartAsync("Development", Here);

        using var answer = await host.Client.GetAsync(way);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
