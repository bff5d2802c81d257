using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Marknadsplatsen.Web.Tests.Guard;

/// <summary>
/// A browser that a proxy speaks for: it keeps cookies whatever they are called, and follows no redirect.
/// </summary>
internal sealed class Caller : IDisposable
{
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);
    private readonly string address;
    private readonly string? httpsHost;
    private readonly HttpClient http;

    public Caller(Uri server, string address, string? httpsHost)
    {
        (this.address, this.httpsHost) = (address, httpsHost);
        http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = server,
        };
    }

    /// <summary>Every Set-Cookie so far, whole.</summary>
    public List<string> Given { get; } = [];

    public HttpResponseMessage Last { get; private set; } = null!;

    public IHtmlDocument Page { get; private set; } = null!;

    public HttpStatusCode Status => Last.StatusCode;

    public string Header(string name) =>
        Last.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";

    public Task<Caller> OpenAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), headers);

    /// <summary>Sends the form of the last page with these fields changed.</summary>
    public Task<Caller> SubmitAsync(string action, params (string Name, string Value)[] filled)
    {
        var form = Page.QuerySelector<IHtmlFormElement>($"form[action='{action}']")
            ?? throw new InvalidOperationException($"No form '{action}' on {Page.Title}.");
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input")
            .Where(input => input.Type is not ("checkbox" or "radio") || input.IsChecked)
            .Select(input => (input.Name!, input.Value))
            .Where(field => filled.All(one => one.Name != field.Item1));
        return PostAsync(action, [.. fields, .. filled]);
    }

    public Task<Caller> PostAsync(
        string path, IEnumerable<(string Name, string Value)> fields, params (string Name, string Value)[] headers) =>
        SendAsync(
            new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new FormUrlEncodedContent(fields.Select(one => KeyValuePair.Create(one.Name, one.Value))),
            },
            headers);

    public async Task<Caller> SendAsync(HttpRequestMessage request, params (string Name, string Value)[] headers)
    {
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", address);
        request.Headers.TryAddWithoutValidation("Cookie", cookies.Select(one => $"{one.Key}={one.Value}"));
        if (httpsHost is not null)
        {
            request.Headers.Host = httpsHost;
            request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        Last = await http.SendAsync(request);
        foreach (var cookie in Last.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            Given.Add(cookie);
            var pair = cookie.Split(';')[0].Split('=', 2);
            cookies[pair[0]] = pair[1];
        }

        Page = new HtmlParser().ParseDocument(await Last.Content.ReadAsStringAsync());
        return this;
    }

    public void Dispose() => http.Dispose();
}
