namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>
/// docs/steps.md says how few steps lead an association to an assignment that can be published; here they are counted.
/// </summary>
public sealed class HostStepStories : Story
{
    // As docs/steps.md reckons. Seconds.
    private const int PerScreen = 20;
    private const int PerField = 15;
    private const int PerTap = 3;
    private const int LongestWay = 5 * 60;

    private Window window = null!;
    private int screens;
    private int fields;
    private int taps;

    [Fact]
    public async Task Registering_and_signing_in_takes_the_steps_that_the_table_says()
    {
        Begin(await OpenByNameAsync("/forening"));
        await window.AddAuthenticatorAsync();
        await GoAsync($"main a[href='{NewHost.EntryPath}']");
        foreach (var (field, text) in (IEnumerable<(string, string)>)
        [
            ("namn", "Cykelköket"), ("slag", "association"), ("nummer", NewHost.Number), ("om", "Vi lagar cyklar."),
            ("omrade", "soder"), ("roll", "office"), ("kontakt", "042-10 50 00"),
        ])
        {
            await AnswerAsync($"#{field}", text);
        }

        await GoAsync($"form[action='{NewHost.EntryPath}'] button.button-main");
        await GoAsync("form[action='/inbjudan'] button.button-main");
        await AnswerAsync("#namn", "Alex");
        await GoAsync("[data-passkey-ask]");
        await window.Page.WaitForURLAsync("**/forening");

        Assert.Equal(StepTable.Told("An association registers and signs in"), (screens, fields, taps));
    }

    [Fact]
    public async Task A_new_poster_reaches_a_draft_that_can_be_published_within_five_minutes()
    {
        Begin(await OpenAsync("/dev/in/forening/verdandi-soder"));
        await GoAsync("main a[href='/forening/hjalpa-till']");
        await TickAsync("[name=har][value=lokal]");
        await TickAsync("[name=nar][value=kvall]");
        await TickAsync("[name=mycket][value=timmar]");
        await GoAsync("button[name=visa]");
        await GoAsync("a[href='/forening/nytt?mall=m1']");
        await window.Page.SelectOptionAsync("#insurance", "association");
        (fields, taps) = (fields + 1, taps + 1);
        await TickAsync("[name=replacesNobody]");
        await GoAsync($"form[action='{NewHost.PostPath}'] button.button-main");
        await window.ArrivesAsync("/forening/uppdrag/");

        Assert.Equal(StepTable.Told("Three questions to a draft that can be published"), (screens, fields, taps));
        Assert.InRange((screens * PerScreen) + (fields * PerField) + (taps * PerTap), 1, LongestWay);
    }

    private void Begin(Window opened) => (window, screens) = (opened, 1);

    private async Task AnswerAsync(string field, string text)
    {
        var control = window.Page.Locator(field);
        if (await control.EvaluateAsync<bool>("(one) => one.tagName === 'SELECT'"))
        {
            await control.SelectOptionAsync(text);
        }
        else
        {
            await control.FillAsync(text);
        }

        fields++;
    }

    private async Task TickAsync(string choice)
    {
        await window.Page.CheckAsync(choice);
        (fields, taps) = (fields + 1, taps + 1);
    }

    private async Task GoAsync(string control)
    {
        await window.Page.Locator(control).First.ClickAsync();
        (screens, taps) = (screens + 1, taps + 1);
    }
}
