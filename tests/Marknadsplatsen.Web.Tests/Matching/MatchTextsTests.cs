using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Matching;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Matching;

public sealed class MatchTextsTests(ApiHost host)
{
    private readonly MatchTexts texts = host.Texts;

    [Fact]
    public void A_time_says_what_was_chosen_and_what_it_is()
    {
        var profile = new MatchProfile { TimeOfDay = [TimeBucket.Evening, TimeBucket.Weekend] };

        var why = texts.WhyNot(new Exclusion(ExclusionKind.Time), profile, DemoCards.Find("u018"));

        Assert.StartsWith("Du har valt kväll och helg. Det här är på förmiddagen", why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_must_the_host_has_not_answered_is_told_apart_from_a_no()
    {
        var wheelchair = new QualityId("wheelchair");
        var reason = new Exclusion(ExclusionKind.Must, wheelchair);
        var card = DemoCards.Find("u001");
        var unanswered = card with { Details = card.Details with { Unanswered = [wheelchair] } };

        var no = texts.WhyNot(reason, new MatchProfile(), card);
        var notSaid = texts.WhyNot(reason, new MatchProfile(), unanswered);

        Assert.EndsWith("Det har inte den här platsen.", no, StringComparison.Ordinal);
        Assert.Contains("inte svarat", notSaid, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_exclusion_and_every_relief_has_words()
    {
        var profile = new MatchProfile { TimeOfDay = [TimeBucket.Morning], MaxHoursPerWeek = 2.5 };

        Assert.All(Enum.GetValues<ExclusionKind>(), kind =>
        {
            var reason = new Exclusion(kind, kind == ExclusionKind.Must ? DerivedQualities.NoReading : null);
            Assert.EndsWith(".", texts.WhyNot(reason, profile, DemoCards.Find("u016")), StringComparison.Ordinal);
            if (reason.FollowsFromAnswer)
            {
                Assert.EndsWith("ser du ett uppdrag till.", Relief(reason, 1), StringComparison.Ordinal);
                Assert.EndsWith("ser du 7 uppdrag till.", Relief(reason, 7), StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void Every_note_and_quality_has_words()
    {
        var city = DemoCards.File.Vocabulary;

        Assert.All(
            city.Supports.Concat(city.Accessibility).Concat(city.Derived),
            quality => Assert.Matches(@"^\p{Lu}.+\.$", texts.Of(new MatchReason.Offers(quality.Id))));
        Assert.All(
            Enum.GetValues<Decider>(),
            decider => Assert.Matches(
                @"^Du anmäler intresse\. \p{Lu}.+ beslutar\.$",
                texts.Of(new MatchNote.OthersDecide(decider))));
        Assert.Equal("Du behöver ha fyllt 18 år.", texts.Of(new MatchNote.HasLeastAge(18)));
    }

    [Theory]
    [InlineData(FitWord.FitsWell, "Passar bra")]
    [InlineData(FitWord.MayFit, "Kan passa")]
    [InlineData(FitWord.None, null)]
    public void A_fit_has_a_word_or_none(FitWord fit, string? word) => Assert.Equal(word, texts.Of(fit));

    private string Relief(Exclusion reason, int count) => texts.Of(new ExclusionCount(reason, count));
}
