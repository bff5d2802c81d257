using System.Net;

namespace Marknadsplatsen.Bench.Board;

/// <summary>Somebody with cookies of their own, over connections that all share.</summary>
internal sealed class BoardVisitor(HttpClient client)
{
    private readonly CookieContainer cookies = new();

    /// <summary>The cookies, as a request carries them.</summary>
    public string Cookies => cookies.GetCookieHeader(client.BaseAddress!);

    /// <summary>Reads a page; redirects are not followed.</summary>
    public Task<string> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Sends a form.</summary>
    public Task<string> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) => SendAsync(
        new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });

    private async Task<string> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.TryAddWithoutValidation("Accept", "text/html");
            request.Headers.TryAddWithoutValidation("Cookie", Cookies);
            request.Headers.TryAddWithoutValidation("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
            using var answer = await client.SendAsync(request);
            var body = await answer.Content.ReadAsStringAsync();
            if ((int)answer.StatusCode >= 400)
            {
                throw new InvalidOperationException($"{request.RequestUri} answered {answer.StatusCode}.");
            }

            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                cookies.SetCookies(client.BaseAddress!, cookie);
            }

            return body;
        }
    }
}
