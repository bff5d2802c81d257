using System.Text.RegularExpressions;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Retention;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Tests.Notices;

/// <summary>
/// Every message in every language that the pages speak: in the one that the person has chosen, whoever wakes it.
/// </summary>
public sealed partial class NoticeLanguageTests(CityHost host)
{
    private static readonly DateTimeOffset Evening = new(2100, 3, 2, 17, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, NoticeDigest> Digests = new(StringComparer.Ordinal)
    {
        ["Messages.New.One"] = new NoticeDigest(1, 0),
        ["Messages.New.Many"] = new NoticeDigest(2, 0),
        ["Messages.Talk"] = new NoticeDigest(0, 1),
        ["Messages.Talk.AndNew"] = new NoticeDigest(1, 1),
        ["Messages.Hold"] = new NoticeDigest(0, 0) { Holds = 1, HoldEndsAtUtc = Evening },
        ["Messages.Closing"] = new NoticeDigest(0, 0) { Closings = 1 },
        ["Messages.HoldEnded"] = new NoticeDigest(0, 0) { EndedHolds = 1 },
    };

    [Theory]
    [InlineData("sv", "2 mars")]
    [InlineData("sv-x-lattlast", "2 mars")]
    [InlineData("en", "2 March")]
    public async Task Each_kind_of_message_is_in_the_language_that_the_person_has_chosen(string language, string day)
    {
        var person = await PersonAsync($"prov-tongue-{language}");
        var carrier = host.Services.GetRequiredService<INoticeCarrier>();
        foreach (var (kind, digest) in Digests)
        {
            // Whoever wakes it speaks another language.
            using (Tongue.All.First(tongue => tongue.Code != language).Speak())
            {
                Assert.Equal(NoticeSending.Taken, await carrier.SendAsync(
                    person, digest with { Language = language }, DateTimeOffset.MaxValue));
            }

            var letter = await host.Letters.NextAsync(AddressOf(person));
            Assert.Equal(Shown(Key().Replace(kind, "") + ".Subject", language), letter.Subject);
            Assert.Matches(Pattern(Shown(kind, language)), letter.Text);
            Assert.Equal(kind == "Messages.Hold", letter.Text.Contains(day, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("sv", "Vill du vara kvar")]
    [InlineData("sv-x-lattlast", "Vill du vara kvar")]
    [InlineData("en", "Do you want to stay")]
    public async Task The_notice_before_somebody_is_removed_is_in_their_language(string language, string begins)
    {
        var person = await PersonAsync($"prov-tongue-retention-{language}");
        await host.Grains.GetGrain<INoticeGrain>(person.Id.Value).Speak(language);

        await host.Services.GetRequiredService<IRetentionNotice>().TellAsync(person, Evening);

        var letter = await host.Letters.NextAsync(AddressOf(person));
        Assert.StartsWith(begins, letter.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_is_chosen_on_the_page_and_is_that_of_the_page_when_nothing_is_ticked()
    {
        var person = await PersonAsync("prov-tongue-choice");
        using var browser = host.NewBrowser();
        await browser.OpenAsync(WaysIn.Participant(person.Id.Value));
        await browser.OpenAsync("/nytt/val");
        Assert.Empty(browser.Page.QuerySelectorAll("input[name=sprak][checked]"));

        await browser.SendAsync("/nytt/val", ("hurofta", "onceADay"), ("sprak", "en"));
        Assert.Equal("en", (await Notices(person).View()).Language);
        Assert.Equal("en", (await Notices(person).Digest()).Language);
        Assert.Equal("en", browser.Page.QuerySelector("input[name=sprak][checked]")!.GetAttribute("value"));
        await browser.OpenAsync("/sprak/sv-x-lattlast?tillbaka=/nytt/val");
        await browser.OpenAsync("/nytt/val");
        await browser.PostAsync(
            "/nytt/val", [.. browser.Fields("/nytt/val").Where(field => field.Name != "sprak"), ("sprak", "xx")]);

        Assert.Equal("sv-x-lattlast", (await Notices(person).View()).Language);
        await Notices(person).Speak(new string('x', 400));
        Assert.Equal("sv-x-lattlast", (await Notices(person).View()).Language);
    }

    [Fact]
    public void Every_kind_of_message_is_tried_and_has_words_in_every_language()
    {
        var english = Web.Texts.All(Tongue.English);
        var kinds = Web.Texts.KeysOf("Messages").Where(key => !key.EndsWith(".Subject", StringComparison.Ordinal));

        // A code, a way that ended and a slip are no notices: the first two are in the language of the page.
        Assert.Equal(
            kinds.Except(["Messages.Code", "Messages.Ended", "Messages.Slip"]).Order(StringComparer.Ordinal),
            Digests.Keys.Order(StringComparer.Ordinal));
        Assert.All(
            Web.Texts.KeysOf("Messages").Concat(Web.Texts.KeysOf("Retention")),
            key => Assert.True(english.ContainsKey(key), key));
    }

    private static string Shown(string key, string language)
    {
        var own = Web.Texts.All(Tongue.Find(language)!);
        return own.TryGetValue(key, out var text) ? text : Web.Texts.All(Tongue.Swedish)[key];
    }

    // The text with anything where something is filled in.
    private static string Pattern(string text) =>
        "^" + Hole().Replace(Regex.Escape(text).Replace("\\{", "{", StringComparison.Ordinal), ".+");

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\.(One|Many|AndNew)$")]
    private static partial Regex Key();

    private static string AddressOf(ParticipantState person) => $"{person.Id.Value}@example.org";

    private INoticeGrain Notices(ParticipantState person) => host.Grains.GetGrain<INoticeGrain>(person.Id.Value);

    private async Task<ParticipantState> PersonAsync(string id)
    {
        using var browser = host.NewBrowser();
        await browser.OpenAsync(WaysIn.Participant(id));
        await host.Grains.GetGrain<IParticipantGrain>(id).SaveAnswers(new SaveAnswers
        {
            CommandId = new CommandId($"answers-{id}"),
            Municipality = new MunicipalityCode("1283"),
            Answers = new Answers { TimeOfDay = [TimeBucket.Evening] },
        });
        await browser.OpenAsync("/kontakt");
        await browser.SendAsync("/kontakt", ("till", $"{id}@example.org"));
        var code = Domain.Accounts.CodeReader.Read((await host.Letters.NextAsync($"{id}@example.org")).Text)!;
        await browser.SendAsync("/kontakt/kod", ("kod", code));
        return (await host.Grains.GetGrain<IParticipantGrain>(id).View())!;
    }
}
