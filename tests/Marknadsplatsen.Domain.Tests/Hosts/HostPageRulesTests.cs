using Marknadsplatsen.Domain.Hosts;

namespace Marknadsplatsen.Domain.Tests.Hosts;

/// <summary>What everybody reads of an association leads nobody around the marketplace and shuts nobody out.</summary>
public sealed class HostPageRulesTests
{
    [Theory]
    [InlineData("Ring oss på 070-123 45 67.", HostPageWrong.Contact)]
    [InlineData("Skriv på whatsapp.", HostPageWrong.Contact)]
    [InlineData("Swisha hundra kronor.", HostPageWrong.Money)]
    [InlineData("Bara för svenskar.", HostPageWrong.ShutsOut)]
    [InlineData("Fråga 19121212-1212.", HostPageWrong.IdentityNumber)]
    public void A_lure_is_told_where_it_stands(string text, HostPageWrong wrong)
    {
        var page = HostPageRules.Typed(field => field == HostPageField.HouseRules ? text : "Hej.");

        Assert.Equal([new HostPageProblem(HostPageField.HouseRules, wrong)], HostPageRules.Problems(page));
    }

    [Fact]
    public void Every_text_may_be_as_long_as_the_form_and_no_longer()
    {
        var right = HostPageRules.Typed(_ => new string('a', HostPage.LengthMax));
        var wrong = HostPageRules.Typed(_ => new string('a', HostPage.LengthMax + 1));

        Assert.Empty(HostPageRules.Problems(right));
        Assert.Equal(
            Enum.GetValues<HostPageField>().Select(text => new HostPageProblem(text, HostPageWrong.TooLong)),
            HostPageRules.Problems(wrong));
    }

    [Fact]
    public void Each_text_is_kept_where_it_was_typed_without_signs_that_nobody_sees()
    {
        var page = HostPageRules.Typed(text => $"\u202E{text}\u200B");

        Assert.All(
            Enum.GetValues<HostPageField>(),
            text => Assert.Equal(text.ToString(), HostPageRules.Text(page, text)));
    }
}
