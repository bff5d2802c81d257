using Marknadsplatsen.Domain.Entries;

namespace Marknadsplatsen.Domain.Tests.Entries;

/// <summary>A number is taken as people write it, and only when it can be an organisation's.</summary>
public sealed class OrganisationNumberTests
{
    [Theory]
    [InlineData("802002-0015")]
    [InlineData("8020020015")]
    [InlineData(" 802002 – 0015 ")]
    [InlineData("16802002-0015")]
    public void However_it_is_written_it_is_the_same_number(string typed)
    {
        Assert.True(OrganisationNumber.TryParse(typed, null, out var number));
        Assert.Equal("802002-0015", number.ToString());
    }

    [Theory]
    [InlineData("802002-0016")]
    [InlineData("820002-0015")]
    [InlineData("802002-001")]
    [InlineData("802002-00155")]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("811218-9876")]
    [InlineData("19811218-9876")]
    [InlineData("૮૦૨૦૦૨૦૦૧૫")]
    public void A_wrong_digit_and_a_persons_own_number_are_refused(string? typed) =>
        Assert.False(OrganisationNumber.TryParse(typed, null, out _));

    [Fact]
    public void Every_single_wrong_digit_is_found()
    {
        const string right = "8020020015";
        for (var at = 0; at < right.Length; at++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var typed = $"{right[..at]}{digit}{right[(at + 1)..]}";

                Assert.Equal(typed == right, OrganisationNumber.TryParse(typed, null, out _));
            }
        }
    }
}
