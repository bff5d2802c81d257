using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;

namespace Marknadsplatsen.Domain.Tests.Accounts;

public sealed class ContactReaderTests
{
    [Theory]
    [InlineData("kim@example.org", "kim@example.org")]
    [InlineData("  Kim@Example.ORG  ", "kim@example.org")]
    [InlineData("kim @ example.org", "kim@example.org")]
    [InlineData("<kim@example.org>,", "kim@example.org")]
    [InlineData("mailto:kim@example.org", "kim@example.org")]
    [InlineData("kim\u200b@example.org\r\n", "kim@example.org")]
    [InlineData("kim.li+plats@sub.example.org", "kim.li+plats@sub.example.org")]
    [InlineData("kim@r\u00e4ksm\u00f6rg\u00e5s.example", "kim@xn--rksmrgs-5wao1o.example")]
    [InlineData("kim@ra\u0308ksmo\u0308rga\u030as.example", "kim@xn--rksmrgs-5wao1o.example")]
    public void An_email_address_is_the_same_however_it_is_written(string typed, string handle) => Assert.Equal(
        new ContactReading.Complete(new ContactHandle(ContactKind.Email, handle)), ContactReader.Read(typed));

    [Theory]
    [InlineData("0701234567")]
    [InlineData("070-123 45 67")]
    [InlineData("+46 70 123 45 67")]
    [InlineData("+46 (0)70-123 45 67")]
    [InlineData("0046701234567")]
    [InlineData("tel:+46701234567")]
    [InlineData("070\u2011123\u00a045\u00a067")]
    public void A_number_is_the_same_however_it_is_written(string typed) => Assert.Equal(
        new ContactReading.Complete(new ContactHandle(ContactKind.TextMessage, "+46701234567")),
        ContactReader.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u200b\n")]
    public void Nothing_is_nothing(string? typed) => Assert.IsType<ContactReading.Nothing>(ContactReader.Read(typed));

    // A test's own data cannot hold half a pair of signs.
    [Fact]
    public void Half_a_sign_is_nothing() =>
        Assert.IsType<ContactReading.Nothing>(ContactReader.Read(new string('\ud800', 1)));

    [Theory]
    [InlineData("@")]
    [InlineData("kim@")]
    [InlineData("@example.org")]
    [InlineData("kim@example")]
    [InlineData("kim@.org")]
    [InlineData("kim..li@example.org")]
    [InlineData("kim@example..org")]
    [InlineData("kim@exa_mple.org")]
    [InlineData("kim@example.org,lo@example.org")]
    [InlineData("kim@lo@example.org")]
    [InlineData("\"kim\"@example.org")]
    [InlineData("kim<b>@example.org")]
    public void What_is_no_email_address_is_none(string typed) =>
        Assert.IsType<ContactReading.NoEmail>(ContactReader.Read(typed));

    [Theory]
    [InlineData("12345")]
    [InlineData("7012345678")]
    [InlineData("+0701234567")]
    [InlineData("070123456700000000")]
    [InlineData("+46+701234567")]
    [InlineData("070 123 45 6a")]
    public void What_is_no_number_is_none(string typed) =>
        Assert.IsType<ContactReading.NoNumber>(ContactReader.Read(typed));

    [Fact]
    public void A_word_is_neither() => Assert.IsType<ContactReading.Unclear>(ContactReader.Read("kim"));

    [Fact]
    public void The_longest_address_is_read_and_one_sign_more_is_not()
    {
        var local = new string('k', 64);
        var longest = $"{local}@{new string('a', 63)}.{new string('b', 63)}.{new string('c', 55)}.org";

        Assert.Equal(254, longest.Length + 2);
        Assert.IsType<ContactReading.Complete>(ContactReader.Read(longest));
        Assert.IsType<ContactReading.NoEmail>(ContactReader.Read("k" + longest));
        Assert.IsType<ContactReading.NoEmail>(ContactReader.Read(new string('k', 280) + "@example.org"));
        Assert.IsType<ContactReading.Unclear>(ContactReader.Read(new string('k', 10_000) + "@example.org"));
    }

    [Theory]
    [InlineData("kim@example.org", "k…@example.org")]
    [InlineData("0701234567", "…67")]
    public void A_hint_tells_its_owner_and_few_others(string typed, string hint)
    {
        var handle = Assert.IsType<ContactReading.Complete>(ContactReader.Read(typed)).Handle;

        Assert.Equal(hint, handle.Hint);
        Assert.DoesNotContain("example", handle.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("123456")]
    [InlineData(" 123 456 ")]
    [InlineData("123-456")]
    [InlineData("\u0661\u0662\u0663\u0664\u0665\u0666")]
    [InlineData("Din kod är 123456. Den gäller i tio minuter.\n\n@plats.example #123456")]
    public void A_code_is_read_also_from_the_whole_message(string typed) =>
        Assert.Equal("123456", CodeReader.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("123456 eller: 654321")]
    [InlineData("abcdef")]
    public void What_is_no_code_is_none(string? typed) => Assert.Null(CodeReader.Read(typed));
}
