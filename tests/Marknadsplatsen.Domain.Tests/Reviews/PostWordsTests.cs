using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Tests.City;

namespace Marknadsplatsen.Domain.Tests.Reviews;

/// <summary>The list of bad phrases of DOMAIN 3.13, and what must not be taken for one.</summary>
public sealed class PostWordsTests
{
    [Theory]
    [InlineData("Ring 070-123 45 67 så berättar jag.")]
    [InlineData("Skriv till anna@exempel.se först.")]
    [InlineData("Läs mer på www.exempel.se i dag.")]
    [InlineData("Mer på exempel.com om du vill.")]
    [InlineData("Hör av dig på WhatsApp.")]
    [InlineData("Vi har en grupp på Telegram.")]
    [InlineData("Lägg till oss på snapchat")]
    [InlineData("DM oss på insta")]
    [InlineData("Hör av dig på Whats\u200DApp.")]
    [InlineData("anna snabel-a exempel punkt se")]
    [InlineData("anna (at) exempel")]
    [InlineData("anna @ exempel")]
    [InlineData("exempel punkt org")]
    [InlineData("noll sju noll ett två tre")]
    [InlineData("0 7 0 1 2 3 4 5 6 7")]
    public void A_way_around_the_marketplace_is_caught(string text)
    {
        Assert.True(PostWords.HasContact(With(text)));
        Assert.True(PostWords.HasContact(With("Du kokar kaffe.") with { Title = text }));
        Assert.True(PostWords.HasContact(With("Du kokar kaffe.") with { FirstVisit = text }));
    }

    [Theory]
    [InlineData("Swisha 100 kronor innan du kommer.")]
    [InlineData("Betala in en avgift först.")]
    [InlineData("\uFF33wisha hundra kronor.")]
    [InlineData("Sätt in pengar på vårt bankgiro.")]
    [InlineData("Ta med ditt BankID.")]
    [InlineData("Tjäna pengar med bitcoin.")]
    [InlineData("Vi tar en deposition.")]
    public void A_wish_for_money_is_caught(string text) => Assert.True(PostWords.AsksMoney(With(text)));

    [Theory]
    [InlineData("Bara för svenskar.")]
    [InlineData("Endast kvinnor.")]
    [InlineData("Inga invandrare.")]
    [InlineData("Du har svensk bakgrund.")]
    [InlineData("Du talar perfekt svenska.")]
    [InlineData("Utan slöja.")]
    [InlineData("Du är praktiserande kristen.")]
    [InlineData("Du är fullt frisk.")]
    [InlineData("Du är frisk och stark.")]
    [InlineData("Inga psykiska besvär.")]
    [InlineData("Du får inte vara gravid.")]
    [InlineData("Vi söker en ung tjej.")]
    [InlineData("Skicka en bild på dig.")]
    [InlineData("Max 30 år.")]
    [InlineData("Du är under 65 år.")]
    [InlineData("För dig som är 20–30 år.")]
    [InlineData("Inga pensionärer.")]
    public void A_demand_that_shuts_people_out_is_caught(string text) => Assert.True(PostWords.MayShutOut(With(text)));

    [Theory]
    [InlineData("Du har fyllt 18 år. Det kostar inget.")]
    [InlineData("Vi ses klockan 16.30 på Söder, hus 12.")]
    [InlineData("Du får busskort. Du behöver inte betala något.")]
    [InlineData("Vi pratar svenska och arabiska. Alla är välkomna, unga och äldre.")]
    [InlineData("Du hjälper äldre med mobilen och med sociala medier.")]
    [InlineData("Ni är två. Du kan vara med i 8–12 veckor, måndagar 10–12.")]
    [InlineData("Kvinnojouren behöver någon som lagar mat.")]
    [InlineData("Du behöver inte kunna svenska.")]
    [InlineData("Vi ger signal när det är dags. Du är inte ensam.")]
    public void What_many_write_is_not_taken_for_any_of_it(string text)
    {
        Assert.False(PostWords.HasContact(With(text)));
        Assert.False(PostWords.AsksMoney(With(text)));
        Assert.False(PostWords.MayShutOut(With(text)));
    }

    [Fact]
    public void No_assignment_of_the_demo_city_is_taken_for_any_of_it() => Assert.All(
        DemoCity.File.Assignments.Select(assignment => assignment.Details),
        details => Assert.False(
            PostWords.HasContact(details) || PostWords.AsksMoney(details) || PostWords.MayShutOut(details),
            details.Text));

    private static AssignmentDetails With(string text) => AssignmentSamples.Details() with { Text = text };
}
