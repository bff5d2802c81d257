using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Marknadsplatsen.Web.Tests.Live;

namespace Marknadsplatsen.Web.Tests.Access;

/// <summary>One actor's browser: it sends what a line of the table says, and follows no redirect.</summary>
internal sealed class AccessCaller : IDisposable
{
    /// <summary>The field with the mark that a form comes from one of our own pages.</summary>
    public const string TokenField = "__RequestVerificationToken";

    // A page with a form for everybody: its token is good for each form of the same browser.
    private const string PageWithForm = "/fragor/1";

    private readonly CookieContainer cookies = new();
    private readonly Uri address;
    private readonly HttpClient http;
    private string? token;

    private AccessCaller(Uri address)
    {
        this.address = address;
        http = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false })
        {
            BaseAddress = address,
        };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html,application/json");
    }

    public static async Task<AccessCaller> OpenAsync(Uri address, string? wayIn)
    {
        var caller = new AccessCaller(address);
        if (wayIn is not null)
        {
            Assert.Equal("inne", await caller.http.GetStringAsync(wayIn));
        }

        return caller;
    }

    /// <summary>Sends a line's question with these values for its fields.</summary>
    public async Task<AccessAnswer> AskAsync(AccessRow row, IReadOnlyList<(string Name, string Value)> values)
    {
        if (row.Method == AccessRow.Hub)
        {
            return await CallHubAsync(row, values);
        }

        var (path, fields) = Question(row, values);
        return await AccessAnswer.ReadAsync(await AskAsync(row, path, fields));
    }

    /// <summary>Sends these fields as a line's question is sent.</summary>
    public async Task<HttpResponseMessage> AskAsync(
        AccessRow row, string path, List<(string Name, string Value)> fields)
    {
        using var request = await RequestAsync(row, path, fields);
        return await http.SendAsync(request);
    }

    /// <summary>Where a line's question is sent, and the values that are left for its fields.</summary>
    public static (string Path, List<(string Name, string Value)> Fields) Question(
        AccessRow row, IReadOnlyList<(string Name, string Value)> values)
    {
        var path = row.Pattern;
        var fields = new List<(string Name, string Value)>();
        foreach (var (name, value) in values)
        {
            var place = $@"\{{\**{Regex.Escape(name)}(:\w+)?\}}";
            var filled = Regex.Replace(path, place, value);
            if (filled == path)
            {
                fields.Add((name, value));
            }

            path = filled;
        }

        return (path, fields);
    }

    /// <summary>The mark of a page that this browser has open.</summary>
    public async Task<string> TokenAsync() =>
        token ??= new HtmlParser().ParseDocument(await http.GetStringAsync(PageWithForm))
            .QuerySelector($"input[name={TokenField}]")!.GetAttribute("value")!;

    /// <summary>Sends anything with this browser's cookies.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => http.SendAsync(request);

    /// <summary>Sends fields as a form, with nothing added to them.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, IEnumerable<(string Name, string Value)> fields) =>
        http.PostAsync(path, new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>Loses one cookie.</summary>
    public void Lose(string cookie) => cookies.GetCookies(address)[cookie]!.Expired = true;

    public void Dispose() => http.Dispose();

    private async Task<HttpRequestMessage> RequestAsync(
        AccessRow row, string path, List<(string Name, string Value)> fields)
    {
        var method = new HttpMethod(row.Method);
        if (method == HttpMethod.Get || method == HttpMethod.Head)
        {
            var query = string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));
            return new HttpRequestMessage(method, query.Length == 0 ? path : $"{path}?{query}");
        }

        var request = new HttpRequestMessage(method, path);
        if (path.StartsWith("/api/", StringComparison.Ordinal))
        {
            var body = fields.ToDictionary(field => field.Name, field => field.Value);
            request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
            return request;
        }

        var form = new List<(string Name, string Value)>(fields)
        {
            ("kommando", Guid.NewGuid().ToString("N")), (TokenField, await TokenAsync()),
        };
        request.Content = new FormUrlEncodedContent(
            form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return request;
    }

    private async Task<AccessAnswer> CallHubAsync(AccessRow row, IReadOnlyList<(string Name, string Value)> values)
    {
        await using var page = await LivePage.OpenAsync(address, cookies, []);
        var heard = await page.CallAsync(row.Pattern, [.. values.Select(value => value.Value)]);
        return new AccessAnswer(heard.Count > 0 ? "yes" : "no", null, "", "");
    }
}
