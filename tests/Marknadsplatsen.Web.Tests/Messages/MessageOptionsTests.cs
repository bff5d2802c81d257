using Marknadsplatsen.Web.Messages;
using Microsoft.Extensions.Configuration;

namespace Marknadsplatsen.Web.Tests.Messages;

/// <summary>A wrong setting stops the start, and its message names the key.</summary>
public sealed class MessageOptionsTests
{
    private static readonly (string Key, string Value)[] Email =
        [("Email:Host", "mail.example.org"), ("Email:From", "plats@example.org")];

    private static readonly (string Key, string Value)[] Text =
        [("Text:Url", "https://sms.example.org/send"), ("Text:Token", "Bearer abc")];

    [Fact]
    public void Nothing_set_is_no_way_and_nothing_wrong() => Assert.Null(Wrong());

    [Fact]
    public void What_the_readme_says_is_enough() => Assert.Null(Wrong([.. Email, .. Text]));

    [Theory]
    [InlineData("Email:Port", "0")]
    [InlineData("Email:From", "nobody")]
    [InlineData("Email:UseTls", "false")]
    [InlineData("Email:User", "plats")]
    [InlineData("Email:PerDayMax", "0")]
    [InlineData("Text:Url", "http://sms.example.org/send")]
    [InlineData("Text:Url", "ftp://sms.example.org")]
    [InlineData("Text:HeaderName", "no name")]
    [InlineData("Text:Token", "")]
    [InlineData("Text:Token", "abc\ndef")]
    [InlineData("Text:Body", "{to}")]
    [InlineData("Text:ContentType", "text/plain")]
    [InlineData("Text:Folder", "./sms")]
    [InlineData("Text:PerDayMax", "0")]
    [InlineData("Text:Prefixes:0", "0701")]
    public void What_cannot_work_is_told_by_its_key(string key, string value)
    {
        var wrong = Wrong([.. Email, .. Text, (key, value)]);

        Assert.NotNull(wrong);
        Assert.Contains("Messages:" + key.Replace(":0", "", StringComparison.Ordinal), wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void This_machine_may_be_spoken_to_without_tls() => Assert.Null(Wrong(
        ("Email:Host", "localhost"),
        ("Email:From", "plats@example.org"),
        ("Email:UseTls", "false"),
        ("Text:Url", "http://127.0.0.1:5099/send"),
        ("Text:Token", "abc")));

    private static string? Wrong(params (string Key, string Value)[] settings)
    {
        var pairs = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (key, value) in settings)
        {
            pairs[$"Messages:{key}"] = value;
        }

        var options = new MessageOptions();
        new ConfigurationBuilder().AddInMemoryCollection(pairs).Build().GetSection(MessageOptions.SectionName)
            .Bind(options);
        return options.Validate(null, options).FailureMessage;
    }
}
