using System.Net;
using System.Net.Http.Json;
using System.Text;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Tests.Access;

namespace Marknadsplatsen.Web.Tests.Attacks;

/// <summary>
/// Every form and every command of the table is sent in somebody's name without one of our own pages: nothing is done.
/// </summary>
public sealed class ForgedFormTests(AttackHost host)
{
    private const string Elsewhere = "https://evil.example";

    public static TheoryData<int, string> Forms() => Lines(row => row.IsForm);

    public static TheoryData<int, string> Commands() => Lines(row => row.Method == "POST" && !row.IsForm);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_without_the_mark_of_the_own_browsers_page_does_nothing(int line, string question)
    {
        var (row, scene, caller, path, fields) = await OpenAsync(line);
        using var own = caller;
        using var other = await AccessCaller.OpenAsync(host.Address, scene.WayIn(Actor.Stranger));
        var (mark, others) = (await own.TokenAsync(), await other.TokenAsync());
        var before = await scene.StoredAsync();
        List<(string Name, string Value)> form = [.. fields, ("kommando", Guid.NewGuid().ToString("N"))];

        await RefusedAsync("no mark", own.PostAsync(path, form));
        await RefusedAsync("an empty mark", own.PostAsync(path, [.. form, (AccessCaller.TokenField, "")]));
        await RefusedAsync("a made up mark", own.PostAsync(path, [.. form, (AccessCaller.TokenField, mark[1..])]));
        await RefusedAsync("another browser's", own.PostAsync(path, [.. form, (AccessCaller.TokenField, others)]));
        await RefusedAsync("the mark in the address", own.PostAsync(
            $"{path}?{AccessCaller.TokenField}={Uri.EscapeDataString(mark)}", form));
        await RefusedAsync("no form", own.SendAsync(new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = JsonContent.Create(form.Append((AccessCaller.TokenField, mark))
                .ToDictionary(field => field.Item1, field => field.Item2)),
        }));
        own.Lose(SiteCookie.Form.Name);
        await RefusedAsync("a lost cookie", own.PostAsync(path, [.. form, (AccessCaller.TokenField, mark)]));

        Assert.True(before == await scene.StoredAsync(), $"{question} changed something.");

        async Task RefusedAsync(string attack, Task<HttpResponseMessage> sent) =>
            Refused($"{question} with {attack}", await sent, HttpStatusCode.BadRequest);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    [MemberData(nameof(Commands))]
    public async Task Nothing_is_done_for_another_site(int line, string question)
    {
        var (row, scene, caller, path, fields) = await OpenAsync(line);
        using var own = caller;
        var mark = await own.TokenAsync();
        var before = await scene.StoredAsync();

        (string, string)[] attacks =
        [
            ("Origin", Elsewhere), ("Origin", "null"), ("Origin", $"{Elsewhere}/{host.Address.Authority}"),
            ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"),
        ];
        foreach (var (header, value) in attacks)
        {
            using var request = Request(row, path, fields, mark);
            request.Headers.Add(header, value);
            Refused($"{question} with {header} {value}", await own.SendAsync(request), HttpStatusCode.Forbidden);
        }

        Assert.True(before == await scene.StoredAsync(), $"{question} changed something.");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_is_never_what_a_plain_form_can_send(int line, string question)
    {
        var (_, scene, caller, path, fields) = await OpenAsync(line);
        using var own = caller;
        var before = await scene.StoredAsync();
        string[] kinds = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"];

        foreach (var kind in kinds)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new StringContent(
                    string.Join(',', fields.Select(field => $"\"{field.Name}\":\"{field.Value}\"")), Encoding.UTF8),
            };
            request.Content.Headers.Remove("Content-Type");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", kind);
            using var answer = await own.SendAsync(request);
            Assert.True(
                answer.StatusCode is HttpStatusCode.UnsupportedMediaType or HttpStatusCode.BadRequest,
                $"{question} as {kind} is answered {answer.StatusCode}.");
        }

        Assert.True(before == await scene.StoredAsync(), $"{question} changed something.");
    }

    private static TheoryData<int, string> Lines(Func<AccessRow, bool> isMeant)
    {
        var lines = new TheoryData<int, string>();
        for (var i = 0; i < AccessTable.Rows.Count; i++)
        {
            if (isMeant(AccessTable.Rows[i]))
            {
                lines.Add(i, AccessTable.Rows[i].ToString());
            }
        }

        return lines;
    }

    private static HttpRequestMessage Request(
        AccessRow row, string path, List<(string Name, string Value)> fields, string mark)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path);
        var command = Guid.NewGuid().ToString("N");
        if (row.IsForm)
        {
            (string Name, string Value)[] form =
                [.. fields, ("kommando", command), (AccessCaller.TokenField, mark)];
            request.Content = new FormUrlEncodedContent(form.Select(one => KeyValuePair.Create(one.Name, one.Value)));
            return request;
        }

        request.Content = JsonContent.Create(fields.ToDictionary(field => field.Name, field => field.Value));
        request.Headers.Add("Idempotency-Key", command);
        return request;
    }

    private static void Refused(string question, HttpResponseMessage answer, HttpStatusCode expected)
    {
        using (answer)
        {
            Assert.True(answer.StatusCode == expected, $"{question} is answered {answer.StatusCode}.");
            var cookies = answer.Headers.TryGetValues("Set-Cookie", out var given) ? given : [];
            Assert.DoesNotContain(cookies, cookie => cookie.StartsWith(SiteCookie.Person.Name, StringComparison.Ordinal)
                || cookie.StartsWith(SiteCookie.Desk.Name, StringComparison.Ordinal));
        }
    }

    private async Task<(AccessRow, AccessScene, AccessCaller, string, List<(string Name, string Value)>)> OpenAsync(
        int line)
    {
        var row = AccessTable.Rows[line];
        var scene = await host.NewSceneAsync();
        var caller = await AccessCaller.OpenAsync(host.Address, scene.WayIn(row.MeantFor));
        var (path, fields) = AccessCaller.Question(row, scene.Values(row));
        return (row, scene, caller, path, fields);
    }
}
