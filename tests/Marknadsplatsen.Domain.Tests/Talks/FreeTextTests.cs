using Marknadsplatsen.Domain.Talks;

namespace Marknadsplatsen.Domain.Tests.Talks;

public sealed class FreeTextTests
{
    [Theory]
    [InlineData("  Hej!\r\n\r\n\r\n\r\nVar är dörren?  ", "Hej!\n\nVar är dörren?")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("Ring mig på 070-628 04 12", "Ring mig på 070-628 04 12")]
    [InlineData("Ring mig på 0706280412", "Ring mig på 0706280412")]
    [InlineData("Vi är 12 och tog buss 191212 klockan 1212", "Vi är 12 och tog buss 191212 klockan 1212")]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")]
    [InlineData("Hej \U0001F469\u200D\U0001F467!", "Hej \U0001F469\u200D\U0001F467!")]
    public void Words_are_kept_as_they_were_typed(string typed, string stored) =>
        Assert.Equal(stored, FreeText.Of(typed).Text);

    [Theory]
    [InlineData("", FreeTextProblem.Empty)]
    [InlineData(" \n ", FreeTextProblem.Empty)]
    [InlineData("Jag är 19121212-1212", FreeTextProblem.IdentityNumber)]
    [InlineData("Jag är 1212121212.", FreeTextProblem.IdentityNumber)]
    [InlineData("Jag är 121212+1212", FreeTextProblem.IdentityNumber)]
    [InlineData("Jag är 1912\u200D1212-1212", FreeTextProblem.IdentityNumber)]
    [InlineData("Jag är \uFF11\uFF19121212-1212", FreeTextProblem.IdentityNumber)]
    [InlineData("\u200D\u200E", FreeTextProblem.Empty)]
    [InlineData("Hej\u202eoB", FreeTextProblem.UnseenSigns)]
    [InlineData("a\u0301\u0301\u0301\u0301", FreeTextProblem.UnseenSigns)]
    public void What_would_harm_the_writer_or_a_page_is_refused(string typed, FreeTextProblem problem) =>
        Assert.Equal((null, problem), (FreeText.Of(typed).Text, FreeText.Of(typed).Problem));

    [Fact]
    public void The_longest_text_is_taken_and_one_more_is_not()
    {
        Assert.NotNull(FreeText.Of(new string('a', FreeText.LengthMax)).Text);
        Assert.Equal(FreeTextProblem.TooLong, FreeText.Of(new string('a', FreeText.LengthMax + 1)).Problem);
    }

    [Theory]
    [InlineData("Ring 070-123 45 67")]
    [InlineData("Ring 07\u200D0-123 45 67")]
    [InlineData("Ring \u0660\u0667\u0660-123 45 67")]
    [InlineData("Titta på exempel.c\u200Com")]
    [InlineData("Ring +46701234567")]
    [InlineData("Skriv till kim@exempel.se")]
    [InlineData("Titta på https://exempel.example/x")]
    [InlineData("Titta på exempel.com")]
    public void A_way_out_of_the_marketplace_is_seen(string text) => Assert.True(FreeText.HasContact(text));

    [Theory]
    [InlineData("Vi ses klockan 16.30 den 2026-04-15")]
    [InlineData("Det är 08-12 och 13-17.")]
    [InlineData("Kom till dörr 12, trappa 3.")]
    public void An_hour_and_a_day_are_no_way_out(string text) => Assert.False(FreeText.HasContact(text));
}
