using System.Diagnostics;

namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>A cable that is cut says nothing. The page must notice by itself, and find back by itself.</summary>
public sealed class SilentCutStories : Story
{
    // RELIABILITY P5: keep-alive 15 s, time-out 30 s, and the words at most 5 s later.
    private static readonly TimeSpan NoticedWithin = TimeSpan.FromSeconds(35);

    [Fact]
    public async Task A_page_says_that_it_is_not_live_when_the_server_falls_silent()
    {
        var person = await OpenAsync("/dev/in/deltagare/p02");
        await person.LiveAsync();
        await person.MarkAsync();
        var clock = Stopwatch.StartNew();

        await Silo.FreezeAsync();
        await person.StateAsync("lost");
        var noticed = clock.Elapsed;
        await Silo.ThawAsync();
        await person.LiveAsync();

        Assert.InRange(noticed, TimeSpan.Zero, NoticedWithin);
        Assert.True(await person.IsSameAsync());
    }
}
