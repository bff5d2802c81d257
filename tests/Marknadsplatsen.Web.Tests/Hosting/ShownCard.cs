namespace Marknadsplatsen.Web.Tests.Hosting;

/// <summary>The recall card on the page that shows it.</summary>
internal static class ShownCard
{
    /// <summary>As its holder types it: a word and two digits, and three words.</summary>
    public static string On(Browser browser) => string.Join(
        ' ',
        browser.Page.QuerySelectorAll(".recall-name, .recall-list li").Select(part => part.TextContent.Trim()));
}
