using Marknadsplatsen.Web.Sharing;

namespace Marknadsplatsen.Web.Tests.Sharing;

public sealed class ShareCodeTests
{
    [Fact]
    public void A_code_is_made_of_all_its_bits()
    {
        Assert.Equal("0000000000000000", ShareCode.From(new byte[10]));
        Assert.Equal("ZZZZZZZZZZZZZZZZ", ShareCode.From(Enumerable.Repeat((byte)0xff, 10).ToArray()));
        Assert.Equal("000G40R40M30E209", ShareCode.From([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
    }

    [Theory]
    [InlineData("000G 40R4 0M30 E209")]
    [InlineData("oOog-4or4-om3o-e2o9")]
    [InlineData(" #000g40r40m30e209\n")]
    public void What_people_type_is_read(string typed) => Assert.Equal("000G40R40M30E209", ShareCode.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("000G40R40M30E20")]
    [InlineData("000G40R40M30E20U")]
    [InlineData("000G40R40M30E2099")]
    public void What_is_no_code_is_none(string? typed) => Assert.Null(ShareCode.Read(typed));

    [Fact]
    public void A_megabyte_is_no_code() => Assert.Null(ShareCode.Read(new string(' ', 1_000_000)));
}
