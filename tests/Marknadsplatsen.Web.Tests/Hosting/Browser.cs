using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Marknadsplatsen.Web.Tests.Hosting;

/// <summary>A person's browser without script: cookies, links, and forms that are filled in and sent.</summary>
internal sealed class Browser : IDisposable
{
    private readonly CookieContainer cookies = new();
    private Dictionary<string, string> headers = [];
    private readonly HttpClient client;

    /// <param name="address">The site.</param>
    /// <param name="follows">Whether it goes where an answer leads, as browsers do.</param>
    public Browser(Uri address, bool follows = true)
    {
        var handler = new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = follows };
        client = new HttpClient(handler) { BaseAddress = address };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Origin", address.GetLeftPart(UriPartial.Authority));
    }

    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the last answer came from, after any redirect.</summary>
    public string Path { get; private set; } = "";

    public string? CacheControl { get; private set; }

    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>The last answer as it came.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The words of the page's own column.</summary>
    public string Words => Text(Page.QuerySelector(".page-main") ?? Page.Body!);

    public IReadOnlyList<string> CookieNames =>
        [.. cookies.GetCookies(client.BaseAddress!).Select(cookie => cookie.Name)];

    /// <summary>A header of the last answer, or null.</summary>
    public string? Header(string name) => headers.GetValueOrDefault(name);

    public string? CookieOf(string name) => cookies.GetCookies(client.BaseAddress!)[name]?.Value;

    /// <summary>Has every cookie that another browser has, as a thief would.</summary>
    public void TakeCookies(Browser other) => cookies.Add(other.cookies.GetCookies(client.BaseAddress!));

    public async Task<Browser> OpenAsync(string path) => await ReadAsync(await client.GetAsync(path));

    /// <summary>Sends the form with this address as it stands on the page, with these fields filled in.</summary>
    public Task<Browser> SendAsync(string action, params (string Name, string Value)[] filled) => PostAsync(
        action,
        [.. Fields(action).Where(field => filled.All(each => each.Name != field.Name)), .. filled]);

    /// <summary>Sends the form with this address and a file, with these fields filled in.</summary>
    public Task<Browser> SendFileAsync(
        string action, string field, byte[] content, params (string Name, string Value)[] filled) => PostFileAsync(
        action,
        field,
        content,
        [.. Fields(action).Where(known => filled.All(each => each.Name != known.Name)), .. filled]);

    /// <summary>Sends any fields and a file to any address.</summary>
    public async Task<Browser> PostFileAsync(
        string path, string field, byte[] content, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(known => known.Name != field))
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(content), field, "IMG_0001.jpg");
        return await ReadAsync(await client.PostAsync(path, form));
    }

    /// <summary>Sends any fields to any address.</summary>
    public async Task<Browser> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await ReadAsync(await client.PostAsync(path, content));
    }

    /// <summary>Says a header with everything from now on.</summary>
    public void Send(string header, string value) =>
        client.DefaultRequestHeaders.TryAddWithoutValidation(header, value);

    public bool HasForm(string action) => Form(action) is not null;

    /// <summary>The fields that a form on the page would send untouched.</summary>
    public (string Name, string Value)[] Fields(string action)
    {
        var form = Form(action) ?? throw new InvalidOperationException($"{Path} has no form '{action}': {Words}");
        return
        [
            .. form.QuerySelectorAll<IHtmlInputElement>("input")
                .Where(input => input.Type is not ("checkbox" or "radio") || input.IsChecked)
                .Select(input => (input.Name!, input.Value)),
            .. form.QuerySelectorAll<IHtmlSelectElement>("select").Select(select => (select.Name!, select.Value ?? "")),
            .. form.QuerySelectorAll<IHtmlTextAreaElement>("textarea").Select(area => (area.Name!, area.Value)),
        ];
    }

    public void Dispose() => client.Dispose();

    // As it is read, with a space between what stands in different elements.
    private static string Text(IElement element) => string.Join(
        ' ',
        element.Descendants<IText>().SelectMany(text =>
            text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private IElement? Form(string action) =>
        Page.QuerySelectorAll("form[method=post]").FirstOrDefault(form => form.GetAttribute("action") == action);

    private async Task<Browser> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Status = answer.StatusCode;
            headers = answer.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
            CacheControl = answer.Headers.CacheControl?.ToString();
            Path = answer.RequestMessage!.RequestUri!.PathAndQuery;
            Body = await answer.Content.ReadAsStringAsync();
            Page = new HtmlParser().ParseDocument(Body);
            return this;
        }
    }
}
