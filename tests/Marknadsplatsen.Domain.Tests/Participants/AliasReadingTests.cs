using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Tests.Participants;

public sealed class AliasReadingTests
{
    [Theory]
    [InlineData("Sol", "Sol")]
    [InlineData("  Anna   Karin ", "Anna Karin")]
    [InlineData("A\u030ake", "\u00c5ke")]
    [InlineData("'; DROP TABLE--", "'; DROP TABLE--")]
    [InlineData("<b>Bo</b>", "<b>Bo</b>")]
    [InlineData("مريم", "مريم")]
    [InlineData("Sol 🌞", "Sol 🌞")]
    [InlineData("Bo 112", "Bo 112")]
    [InlineData("", null)]
    [InlineData("   ", null)]
    [InlineData(null, null)]
    public void Any_name_will_do_and_none_too(string? typed, string? alias) =>
        Assert.Equal(new AliasReading(alias, null), AliasReading.Of(typed));

    [Theory]
    [InlineData("19121212-1212", AliasProblem.IdentityNumber)]
    [InlineData("Bo 121212 1212", AliasProblem.IdentityNumber)]
    [InlineData("1212121212", AliasProblem.IdentityNumber)]
    [InlineData("Anna\u202eoB", AliasProblem.UnseenSigns)]
    [InlineData("An\u200bna", AliasProblem.UnseenSigns)]
    [InlineData("An\0na", AliasProblem.UnseenSigns)]
    [InlineData("An\nna", AliasProblem.UnseenSigns)]
    [InlineData("A\u0301\u0302\u0303\u0304\u0305na", AliasProblem.UnseenSigns)]
    public void What_would_harm_the_person_or_a_page_is_refused(string typed, AliasProblem problem) =>
        Assert.Equal(new AliasReading(null, problem), AliasReading.Of(typed));

    [Fact]
    public void Half_a_sign_is_refused() =>
        Assert.Equal(new AliasReading(null, AliasProblem.UnseenSigns), AliasReading.Of("a" + (char)0xd800));

    [Theory]
    [InlineData(AliasReading.LengthMax, null)]
    [InlineData(AliasReading.LengthMax + 1, AliasProblem.TooLong)]
    public void The_longest_name_is_the_limit(int length, AliasProblem? problem) =>
        Assert.Equal(problem, AliasReading.Of(new string('a', length)).Problem);
}
