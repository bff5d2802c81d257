namespace Marknadsplatsen.Web.Tests.Stories;

/// <summary>Fills in and sends the association's posting form, as a person at an association does.</summary>
internal static class PostedForm
{
    /// <summary>
    /// Places on Tuesday evenings at a meeting place on Söder, for persona p02. Answers the assignment's id.
    /// </summary>
    public static async Task<string> SendAsync(
        Window association, string title, int places = 5, bool isDirect = true)
    {
        var page = association.Page;
        await association.GoAsync("/forening/nytt");
        await page.FillAsync("[name=title]", title);
        await page.FillAsync("[name=text]", "Du häller upp kaffe och hälsar på dem som kommer.");
        await page.SelectOptionAsync("select[name=category]", "meetingPlace");
        await page.SelectOptionAsync("select[name=area]", "soder");
        await page.SelectOptionAsync("select[name=kind]", "volunteer");
        await page.SelectOptionAsync("select[name=step]", "fewHours");
        await page.CheckAsync("[name=time][value=weekly]");
        await page.CheckAsync("[name=day][value=Tuesday]");
        await page.FillAsync("[name=start]", "17:00");
        await page.FillAsync("[name=end]", "19:00");
        await page.FillAsync("[name=hoursMin]", "2");
        await page.FillAsync("[name=hoursMax]", "2");
        await page.FillAsync("[name=places]", places.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await page.CheckAsync($"[name=direct][value={(isDirect ? "yes" : "no")}]");
        await page.SelectOptionAsync("select[name=reading]", "none");
        await page.SelectOptionAsync("select[name=swedish]", "none");
        await page.SelectOptionAsync("select[name=physical]", "light");
        await page.SelectOptionAsync("select[name=contact]", new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        foreach (var quality in (string[])["bringSupporter", "comeAndGo", "mealOrCoffee"])
        {
            await page.CheckAsync($"[name=quality][value={quality}]");
        }

        await page.CheckAsync("[name=qualitiesAnswered][value=yes]");
        await page.CheckAsync("[name=language][value=sv]");
        await page.SelectOptionAsync("select[name=insurance]", "association");
        await page.CheckAsync("[name=replacesNobody]");
        await page.ClickAsync("button[type=submit].button-main");
        await association.ArrivesAsync("/forening/uppdrag/");
        return new Uri(page.Url).Segments[^1];
    }
}
