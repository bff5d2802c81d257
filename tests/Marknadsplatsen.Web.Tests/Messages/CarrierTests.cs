using System.Net;
using System.Net.Mail;
using System.Text;
using System.Text.Json;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Messages;
using Marknadsplatsen.Web.Messages;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Marknadsplatsen.Web.Tests.Messages;

/// <summary>The ways out, each against another side on this machine.</summary>
public sealed class CarrierTests
{
    private const string Awkward = "Din kod är 123 456.\nHon sa \"hej\" & {to} 100 %";

    [Fact]
    public async Task An_email_reaches_the_server_as_plain_text_that_nobody_answers_by_itself()
    {
        using var server = new MailServer();

        await Smtp(server).CarryAsync(Email("kim@example.org"), CancellationToken.None);

        var heard = await server.Taken;
        Assert.Contains("MAIL FROM:<plats@example.org>", heard, StringComparison.Ordinal);
        Assert.Contains("RCPT TO:<kim@example.org>", heard, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", heard, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("text/plain; charset=utf-8", heard, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("550 no such mailbox")]
    [InlineData("553 not allowed")]
    public async Task A_mailbox_that_does_not_exist_is_refused_for_good(string answer)
    {
        using var server = new MailServer(answer);

        await Assert.ThrowsAsync<MessageRefusedException>(
            () => Smtp(server).CarryAsync(Email("kim@example.org"), CancellationToken.None));
    }

    [Fact]
    public async Task A_server_that_asks_to_come_back_is_tried_again()
    {
        using var server = new MailServer("451 later");

        await Assert.ThrowsAnyAsync<SmtpException>(
            () => Smtp(server).CarryAsync(Email("kim@example.org"), CancellationToken.None));
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("kim@example.org\r\nBcc: all@example.org")]
    public async Task What_cannot_stand_in_a_letter_is_refused_before_it_is_sent(string to)
    {
        using var server = new MailServer();

        await Assert.ThrowsAsync<MessageRefusedException>(
            () => Smtp(server).CarryAsync(Email(to), CancellationToken.None));
    }

    [Theory]
    [InlineData(HttpTextCarrier.JsonType, """{"to":"{to}","message":"{text}"}""")]
    [InlineData(HttpTextCarrier.FormType, "to={to}&message={text}")]
    public async Task A_text_message_is_one_request_with_the_secret_in_its_header(string type, string template)
    {
        var (secret, body) = ("", "");
        await using var supplier = await SupplierAsync(async http =>
        {
            secret = http.Request.Headers["X-Key"].ToString();
            body = await new StreamReader(http.Request.Body, Encoding.UTF8).ReadToEndAsync();
        });
        using var carrier = Http(supplier, type, template);

        await carrier.CarryAsync(Text(Awkward), CancellationToken.None);

        Assert.Equal("Bearer abc", secret);
        var fields = type == HttpTextCarrier.JsonType
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(body)!
            : body.Split('&').Select(pair => pair.Split('='))
                .ToDictionary(pair => pair[0], pair => WebUtility.UrlDecode(pair[1]));
        Assert.Equal("+46701234567", fields["to"]);
        Assert.Equal(Awkward, fields["message"]);
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(422, true)]
    [InlineData(401, false)]
    [InlineData(429, false)]
    [InlineData(500, false)]
    [InlineData(302, false)]
    public async Task What_the_supplier_answers_decides_whether_it_is_tried_again(int status, bool isForGood)
    {
        await using var supplier = await SupplierAsync(http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        });
        using var carrier = Http(supplier, HttpTextCarrier.JsonType, """{"to":"{to}","message":"{text}"}""");

        var failure = await Assert.ThrowsAnyAsync<Exception>(
            () => carrier.CarryAsync(Text("Hej"), CancellationToken.None));

        Assert.Equal(isForGood, failure is MessageRefusedException);
    }

    [Fact]
    public async Task A_text_message_can_be_a_file_that_only_the_program_reads()
    {
        var folder = Directory.CreateTempSubdirectory("mp-text-");
        try
        {
            var carrier = new FolderCarrier(folder.FullName, new ManualTime(DemoCards.LoadedAt));

            await carrier.CarryAsync(Text("Hej"), CancellationToken.None);
            await carrier.CarryAsync(Text("Hej"), CancellationToken.None);

            var files = folder.GetFiles();
            Assert.Equal(2, files.Length);
            Assert.All(files, file => Assert.Equal(".txt", file.Extension));
            Assert.Equal("+46701234567\nHej\n", await File.ReadAllTextAsync(files[0].FullName));
            Assert.True(OperatingSystem.IsWindows()
                || files[0].UnixFileMode == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_mailbox_of_development_keeps_the_newest()
    {
        var mailbox = new Mailbox();
        for (var i = 0; i <= Mailbox.CountMax; i++)
        {
            mailbox.Add(Text($"{i}"));
        }

        Assert.Equal(Mailbox.CountMax, mailbox.Messages.Count);
        Assert.Equal($"{Mailbox.CountMax}", mailbox.Messages[0].Text);
    }

    private static SmtpCarrier Smtp(MailServer server) => new(new EmailOptions
    {
        Host = "127.0.0.1",
        Port = server.Port,
        UseTls = false,
        From = "plats@example.org",
    });

    private static HttpTextCarrier Http(WebApplication supplier, string type, string template) => new(new()
    {
        Url = supplier.Urls.Single() + "/send",
        HeaderName = "X-Key",
        Token = "Bearer abc",
        Body = template,
        ContentType = type,
    });

    private static async Task<WebApplication> SupplierAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/send", answer);
        await app.StartAsync();
        return app;
    }

    private static OutgoingMessage Email(string to) =>
        new() { Kind = ContactKind.Email, To = to, Subject = "Din kod", Text = Awkward };

    private static OutgoingMessage Text(string text) =>
        new() { Kind = ContactKind.TextMessage, To = "+46701234567", Subject = "", Text = text };
}
