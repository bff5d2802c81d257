using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.ShortCodes;

namespace Marknadsplatsen.Domain.Tests.ShortCodes;

/// <summary>A short code is read from a wall and typed by hand.</summary>
public sealed class ShortCodeTests
{
    [Fact]
    public void An_assignment_has_the_same_codes_each_time_and_different_ones_to_try()
    {
        var id = new AssignmentId("u001");
        var codes = Enumerable.Range(0, ShortCode.TryCountMax).Select(tried => ShortCode.Of(id, tried)).ToList();

        Assert.Equal(codes, Enumerable.Range(0, ShortCode.TryCountMax).Select(tried => ShortCode.Of(id, tried)));
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.True(ShortCode.TryParse(code.Value, null, out _)));
    }

    [Theory]
    [InlineData("bcdf", true)]
    [InlineData(" BCD9 ", true)]
    [InlineData("BCDA", false)]
    [InlineData("BCD0", false)]
    [InlineData("BCD", false)]
    [InlineData("BCDFG", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void It_is_read_as_people_type_it(string? typed, bool isRight) =>
        Assert.Equal(isRight, ShortCode.TryParse(typed, null, out _));

    [Fact]
    public void Ten_thousand_assignments_hardly_ever_want_the_same_code()
    {
        var first = Enumerable.Range(0, 10_000).Select(number => ShortCode.Of(new AssignmentId($"u{number}"), 0));

        Assert.True(first.Distinct().Count() > 9_850);
    }
}
