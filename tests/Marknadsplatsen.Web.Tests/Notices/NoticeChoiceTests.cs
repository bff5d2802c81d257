using System.Net;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Dispatch;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Marknadsplatsen.Web.Tests.Notices;

/// <summary>How often we write, through real HTTP and the real grains, without script.</summary>
public sealed class NoticeChoiceTests(CityHost host)
{
    private const string Path = "/nytt/val";

    [Fact]
    public async Task Nothing_is_chosen_for_anybody_and_what_is_chosen_is_kept()
    {
        using var browser = await PersonAsync("prov-choice-kept");

        await browser.OpenAsync(Path);
        Assert.Empty(browser.Page.QuerySelectorAll("input[type=radio][checked]"));
        await browser.SendAsync(Path, ("hurofta", "onceADay"));

        Assert.Contains("Vi har sparat ditt val.", browser.Words, StringComparison.Ordinal);
        Assert.Equal("onceADay", browser.Page.QuerySelector("input[type=radio][checked]")!.GetAttribute("value"));
        Assert.Equal(MessageFrequency.OnceADay, (await Notices("prov-choice-kept").View()).Frequency);
    }

    [Fact]
    public async Task Somebody_without_an_address_is_told_that_we_cannot_reach_them_and_where_to_go()
    {
        using var browser = await PersonAsync("prov-choice-way");

        await browser.OpenAsync(Path);
        await browser.SendAsync(Path, ("hurofta", "threeTimesADay"));

        Assert.Contains("Vi vet inte hur vi når dig än.", browser.Words, StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector(".page-main a[href='/kontakt']"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<script>")]
    public async Task Wrong_input_is_told_in_words_and_changes_nothing(string wrong)
    {
        using var browser = await PersonAsync("prov-choice-wrong");
        await browser.OpenAsync(Path);

        await browser.SendAsync(Path, ("hurofta", wrong));

        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("Välj ett av svaren.", browser.Words, StringComparison.Ordinal);
        Assert.Null((await Notices("prov-choice-wrong").View()).Frequency);
    }

    [Fact]
    public async Task A_stranger_is_shown_the_questions()
    {
        using var browser = host.NewBrowser();

        await browser.OpenAsync(Path);
        Assert.Contains("Svara på några frågor först.", browser.Words, StringComparison.Ordinal);
        Assert.False(browser.HasForm(Path));
    }

    [Fact]
    public async Task A_message_says_how_many_and_names_no_assignment_and_no_association()
    {
        const string address = "choice@example.org";
        using var browser = await PersonAsync("prov-choice-words");
        var carrier = host.Services.GetRequiredService<INoticeCarrier>();
        Assert.Equal(NoticeSending.NoWay, await SendAsync());
        await browser.OpenAsync("/kontakt");
        await browser.SendAsync("/kontakt", ("till", address));
        var code = CodeReader.Read((await host.Letters.NextAsync(address)).Text)!;
        await browser.SendAsync("/kontakt/kod", ("kod", code));

        Assert.Equal(NoticeSending.Taken, await SendAsync(2));
        var letter = await host.Letters.NextAsync(address);

        Assert.Equal("Nytt förslag", letter.Subject);
        Assert.Contains("2 nya förslag", letter.Text, StringComparison.Ordinal);
        Assert.All(DemoCards.All, card =>
        {
            Assert.DoesNotContain(card.AssociationName, letter.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(card.Details.Title, letter.Text, StringComparison.OrdinalIgnoreCase);
        });

        Assert.Equal(NoticeSending.Taken, await SendAsync(2, messages: 3));
        var talk = await host.Letters.NextAsync(address);
        Assert.Equal("Du har ett meddelande", talk.Subject);
        Assert.Contains("Det finns också nya förslag.", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("3", talk.Text, StringComparison.Ordinal);

        async Task<NoticeSending> SendAsync(int suggestions = 1, int messages = 0) => await carrier.SendAsync(
            (await host.Grains.GetGrain<IParticipantGrain>("prov-choice-words").View())!,
            new NoticeDigest(suggestions, messages),
            DateTimeOffset.MaxValue);
    }

    private INoticeGrain Notices(string person) => host.Grains.GetGrain<INoticeGrain>(person);

    private async Task<Browser> PersonAsync(string id)
    {
        var browser = host.NewBrowser();
        await browser.OpenAsync($"/prov/deltagare/{id}");
        await host.Grains.GetGrain<IParticipantGrain>(id).SaveAnswers(new SaveAnswers
        {
            CommandId = new CommandId($"answers-{id}"),
            Municipality = new MunicipalityCode("1283"),
            Answers = new Answers { Languages = [MatchRules.Swedish] },
        });
        return browser;
    }
}
