namespace Marknadsplatsen.Web.Tests.Hosting;

/// <summary>What a person's own page holds of theirs.</summary>
internal static class OwnPage
{
    /// <summary>
    /// The page's own column without what it suggests: that is chosen for each person, and may be anything.
    /// </summary>
    public static string OwnThings(this Browser browser)
    {
        var main = browser.Page.QuerySelector("main")!;
        foreach (var suggested in main.QuerySelectorAll("#under-tiden ~ ul.cards-two"))
        {
            suggested.Remove();
        }

        return main.InnerHtml;
    }
}
