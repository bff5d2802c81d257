using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Vocabulary;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("  Kaffe   och\tkaka ", "Kaffe och kaka")]
    [InlineData("Kaffe\r\nSet-Cookie: a=b", "Kaffe Set-Cookie: a=b")]
    [InlineData("ab\u202edc\u2066x\u2069", "abdcx")]
    [InlineData("a\u200bb\u00adc\ufeffd\u2060e", "abcde")]
    [InlineData("a\0b\u001b[31mc\u0085d", "ab[31mc d")]
    [InlineData("a\ud800b\udc00c", "abc")]
    [InlineData("Kaffe\u2028ute", "Kaffe ute")]
    [InlineData("A\u030angstro\u0308m", "Ångström")]
    [InlineData("<b>&amp;\"'{{7*7}}", "<b>&amp;\"'{{7*7}}")]
    public void A_line_keeps_what_can_be_seen(string typed, string kept) =>
        Assert.Equal(kept, TypedText.Line(typed));

    [Theory]
    [InlineData("👩‍👩‍👧 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣")]
    [InlineData("می‌خواهم")]
    [InlineData("שָׁלוֹם ‏123")]
    [InlineData("Nguyễn Thị Hằng")]
    [InlineData("ሰላም 你好 สวัสดีค่ะ")]
    public void What_people_write_in_other_languages_stays(string typed) =>
        Assert.Equal(typed.Normalize(), TypedText.Line(typed));

    [Fact]
    public void Several_lines_stay_several_whatever_ends_them() =>
        Assert.Equal("Ett\n\n två\ntre", TypedText.Lines("\r\n Ett\r\n\r\n två\rtre \n"));

    [Fact]
    public void Marks_that_draw_over_the_lines_beside_are_few()
    {
        var kept = TypedText.Line("Z" + new string('\u0334', 200));

        Assert.Equal("Z\u0334\u0334\u0334", kept);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \t\r\n ")]
    [InlineData("\u200d\u200e")]
    [InlineData("\u202e\0\ud800")]
    [InlineData("\u0301")]
    public void Nothing_to_see_is_nothing(string? typed)
    {
        Assert.Equal("", TypedText.Line(typed));
        Assert.Equal("", TypedText.Lines(typed));
    }
}
