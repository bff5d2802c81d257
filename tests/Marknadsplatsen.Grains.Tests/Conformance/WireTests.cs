using System.Reflection;

namespace Marknadsplatsen.Grains.Tests.Conformance;

public sealed class WireTests
{
    [Fact]
    public void Every_type_of_the_products_grains_can_cross_a_call()
    {
        var grains = Assembly.Load("Marknadsplatsen.Grains");
        var domain = Assembly.Load("Marknadsplatsen.Domain");

        var rules = new WireRules("mp.", grains, domain).Check(grains);

        rules.ThrowIfBroken();
    }

    [Fact]
    public void Every_type_of_the_suites_own_grains_can_cross_a_call()
    {
        var rules = new WireRules("test.").Check(typeof(WireTests).Assembly);

        rules.ThrowIfBroken();
    }
}
