using FsCheck.Fluent;
using Marknadsplatsen.Domain.Dispatch;

namespace Marknadsplatsen.Domain.Tests.Dispatch;

/// <summary>The expected values are 1 / (1 + e^(2.9 - 3 (fit - 0.5))), worked out apart from the code.</summary>
public sealed class AcceptanceChanceTests
{
    private static readonly AssociationResponse Unknown = new(0, 0);

    [Theory]
    [InlineData(0, 0.012128434984274237)]
    [InlineData(0.5, 0.05215356307841774)]
    [InlineData(0.75, 0.10433122311900131)]
    [InlineData(1, 0.19781611144141825)]
    public void The_chance_follows_the_logistic_curve(double fit, double chance) =>
        Assert.Equal(chance, AcceptanceChance.Of(fit, Unknown), 15);

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(10, 100, 14 / 180.0 / 0.05)]
    [InlineData(5, 100, 1)]
    [InlineData(0, 1_000, 0.3)]
    [InlineData(500, 1_000, 3)]
    public void An_association_s_response_scales_within_its_limits(int accepted, int shown, double factor)
    {
        var response = new AssociationResponse(accepted, shown);

        Assert.Equal(factor, response.Factor, 12);
        Assert.Equal(
            factor * AcceptanceChance.Of(0.75, Unknown), AcceptanceChance.Of(0.75, response), 12);
    }

    [Fact]
    public void The_score_of_a_list_is_a_fit_from_0_to_1()
    {
        Assert.Equal(0, AcceptanceChance.FitOf(0));
        Assert.Equal(0.7125, AcceptanceChance.FitOf(71.25));
        Assert.Equal(1, AcceptanceChance.FitOf(100));
    }

    [Fact]
    public void A_better_fit_never_has_a_lower_chance_and_no_chance_leaves_its_limits()
    {
        var cases = from low in Gen.Choose(0, 10_000)
            from step in Gen.Choose(0, 10_000)
            from accepted in Gen.Choose(0, 300)
            from shown in Gen.Choose(0, 300)
            select (Low: low / 1e4, High: Math.Min(1, (low + step) / 1e4), Response: new AssociationResponse(
                Math.Min(accepted, shown), shown));

        Law.Holds(cases, each =>
        {
            var (low, high) = (AcceptanceChance.Of(each.Low, each.Response),
                AcceptanceChance.Of(each.High, each.Response));
            return low > 0 && low <= high && high <= DispatchRules.ChanceMax;
        });
    }

    [Fact]
    public void The_least_fit_is_where_the_chance_is_reached_and_nowhere_below()
    {
        var cases = from chance in Gen.Choose(1, 9_000)
            from shown in Gen.Choose(0, 500)
            select (Chance: chance / 1e4, Response: new AssociationResponse(shown / 9, shown));

        Law.Holds(cases, each =>
        {
            var least = AcceptanceChance.LeastFit(each.Chance, each.Response);
            return double.IsInfinity(least)
                ? AcceptanceChance.Of(1, each.Response) < each.Chance
                : AcceptanceChance.Of(least + 1e-9, each.Response) >= each.Chance
                    && AcceptanceChance.Of(least - 1e-6, each.Response) < each.Chance;
        });
        Assert.Equal(double.PositiveInfinity, AcceptanceChance.LeastFit(0.91, new AssociationResponse(500, 500)));
        Assert.Equal(double.NegativeInfinity, AcceptanceChance.LeastFit(0, Unknown));
    }
}
