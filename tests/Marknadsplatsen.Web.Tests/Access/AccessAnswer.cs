using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Marknadsplatsen.Web.Tests.Access;

/// <summary>What an actor was answered.</summary>
/// <param name="Code">The status, or yes and no from the hub.</param>
/// <param name="Where">Where a redirect leads.</param>
/// <param name="Said">All that a person or a program can read in it.</param>
/// <param name="Cookies">Names of the cookies that it sets.</param>
internal sealed partial record AccessAnswer(string Code, string? Where, string Said, string Cookies)
{
    public static async Task<AccessAnswer> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var body = await response.Content.ReadAsStringAsync();
            var isPage = response.Content.Headers.ContentType?.MediaType == "text/html";
            var cookies = response.Headers.TryGetValues("Set-Cookie", out var values) ? values : [];
            return new AccessAnswer(
                ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture),
                response.Headers.Location?.OriginalString,
                isPage ? Words(new HtmlParser().ParseDocument(body).Body!) : Trace().Replace(body, ""),
                string.Join(' ', cookies.Select(cookie => cookie.Split('=')[0]).Order(StringComparer.Ordinal)));
        }
    }

    /// <summary>The answer without what the question itself said.</summary>
    public AccessAnswer Without(IReadOnlyCollection<string> ids) => this with
    {
        Where = Where is null ? null : Cut(Where, ids),
        Said = Cut(Said, ids),
    };

    private static string Words(IElement body) => string.Join(
        ' ', body.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string text, IReadOnlyCollection<string> ids) =>
        ids.Aggregate(text, (rest, id) => rest.Replace(id, "…", StringComparison.Ordinal));

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex Trace();
}
