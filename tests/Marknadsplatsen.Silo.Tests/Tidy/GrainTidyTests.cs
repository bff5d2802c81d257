namespace Marknadsplatsen.Silo.Tests.Tidy;

public sealed class GrainTidyTests
{
    [Fact]
    public void Grain_interfaces_can_be_called_on_both_engines() =>
        TidyAssert.None(TidyAssert.LookedAt(6, GrainRules.Interfaces)
            .SelectMany(type => GrainRules.Interface(type, ProductTypes.Is(type, "IGrainObserver"))));

    [Fact]
    public void Grain_classes_are_hidden_and_keep_their_stored_name() =>
        TidyAssert.None(TidyAssert.LookedAt(6, GrainRules.Classes).SelectMany(GrainRules.Class));

    [Fact]
    public void Own_exceptions_cross_a_call_with_their_type() =>
        TidyAssert.None(TidyAssert.LookedAt(1, GrainRules.Exceptions).SelectMany(GrainRules.Exception));

    [Theory]
    [InlineData("no [Alias")]
    [InlineData("Generic is generic")]
    [InlineData("Stream returns IAsyncEnumerable")]
    [InlineData("Now returns Int32")]
    [InlineData("Early takes its CancellationToken")]
    [InlineData("Awaited is awaited")]
    public void A_planted_interface_is_caught(string words) =>
        Assert.Single(
            GrainRules.Interface(typeof(Planted.IBad), observer: true),
            violation => violation.Rule.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void An_interface_as_it_should_be_passes() =>
        Assert.Empty(GrainRules.Interface(typeof(Planted.IGood), observer: false));

    [Theory]
    [InlineData("internal sealed")]
    [InlineData("no [GrainType]")]
    public void A_planted_grain_class_is_caught(string words) =>
        Assert.Single(
            GrainRules.Class(typeof(Planted.OpenGrain)),
            violation => violation.Rule.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void A_planted_exception_is_caught() =>
        Assert.Single(GrainRules.Exception(typeof(InvalidOperationException)));
}
