using AngleSharp.Dom;
using Marknadsplatsen.Web.Limits;

namespace Marknadsplatsen.Web.Tests.Attacks;

/// <summary>What somebody types who wants a page, a file or a message to do something else than to show it.</summary>
internal static class HostileTexts
{
    /// <summary>Short enough for every field.</summary>
    public static readonly string[] All =
    [
        "<script>alert(1)</script><mp-x>",
        "\" onfocus=alert(1) mpx='><mp-x>",
        "</textarea></title><mp-x>",
        "javascript:alert(1)//<mp-x>",
        "<a href=javascript:alert(1)>mp</a>",
        "{{7*7}}${7*7}@(7*7)<%=7*7%>#{7*7}",
        "&lt;mp-x&gt;&#60;mp-x&#62;",
        "ab\u202edc\u2066ef\u2067gh",
        "a\u200bb\u00adc\ufeffd\u2060e",
        "a\u0001c\u001b[31md\u007fe",
        "Hej\r\nX-Mp: 1\r\n\r\n<mp-x>",
        "Hej\nBEGIN:VEVENT\nX;Y,Z\\n:mp",
        "👩‍👩‍👧🏳️‍🌈\ud83d",
        "a\ud800b\udc00c",
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "＝1+1",
        "\";=1+1;\"",
        "'; DROP TABLE record;--",
        "%s%n{0}{9}%00%0d%0aX: y",
        "../../../etc/passwd",
        "Ze\u0301\u0334\u0334\u0334\u0334\u0334\u0334\u0334\u0334\u0334\u0334",
        "аdmin Å A\u030a ﬁ",
    ];

    /// <summary>As much as a field of a form may hold, where two signs are three times as long on the way.</summary>
    public static readonly string Long = "<mp-x>" + new string('m', LimitSetup.FieldLengthMax - 10);

    /// <summary>What is alive on a page and should be text.</summary>
    public static IReadOnlyList<string> AliveIn(IParentNode page) =>
    [
        .. page.QuerySelectorAll("script:not([src]), mp-x, iframe, object, embed, base, style, meta[http-equiv]")
            .Select(element => element.OuterHtml),
        .. page.QuerySelectorAll("*").SelectMany(element => element.Attributes.Select(one => (element, one)))
            .Where(pair => pair.one.Name.StartsWith("on", StringComparison.Ordinal)
                || pair.one.Name is "style" or "srcdoc" or "mpx"
                || IsCode(pair.one))
            .Select(pair => pair.element.OuterHtml),
    ];

    /// <summary>As a page shows it: half a surrogate pair is a sign of replacement, all line ends are one.</summary>
    public static string Shown(string text)
    {
        var shown = new System.Text.StringBuilder();
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            shown.Append(rune);
        }

        return shown.ToString();
    }

    private static bool IsCode(IAttr attribute) => attribute.Name is "href" or "src" or "action" or "formaction"
        && attribute.Value.Contains("script:", StringComparison.OrdinalIgnoreCase);
}
