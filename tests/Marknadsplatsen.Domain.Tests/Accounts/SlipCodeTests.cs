using Marknadsplatsen.Domain.Accounts;

namespace Marknadsplatsen.Domain.Tests.Accounts;

public sealed class SlipCodeTests
{
    [Theory]
    [InlineData("7K2MNQ4RST")]
    [InlineData("7k2mn q4rst")]
    [InlineData(" 7K2MN-Q4RST\n")]
    public void A_code_is_the_same_however_it_is_typed(string typed) =>
        Assert.Equal("7K2MNQ4RST", SlipCode.Read(typed));

    [Fact]
    public void Signs_that_look_alike_are_one_sign() => Assert.Equal("011V100000", SlipCode.Read("OIlu1ooooo"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7K2MNQ4RS")]
    [InlineData("7K2MNQ4RST7")]
    [InlineData("åäöåäöåäöå")]
    public void What_is_no_code_is_none(string? typed) => Assert.Null(SlipCode.Read(typed));

    [Fact]
    public void A_drawn_code_is_read_as_it_is_printed()
    {
        for (var sign = 0; sign < 32; sign++)
        {
            var drawn = SlipCode.Draw(below => sign % below);

            Assert.Equal(drawn, SlipCode.Read(SlipCode.Print(drawn)));
        }
    }
}
