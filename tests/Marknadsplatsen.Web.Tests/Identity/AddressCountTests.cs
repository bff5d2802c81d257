using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Identity;

/// <summary>Uses are counted by address and by kind, for an hour, and for a bounded number of addresses.</summary>
public sealed class AddressCountTests
{
    private readonly ManualTime time = new(DemoCards.LoadedAt);
    private readonly AddressLimits limits;

    public AddressCountTests() => limits = new AddressLimits(null!, time);

    [Fact]
    public void After_the_last_use_of_an_hour_the_next_waits_until_it_is_over()
    {
        for (var i = 0; i < AddressLimits.CountMax(AddressUse.SignIn); i++)
        {
            Assert.Null(limits.Enter("door", AddressUse.SignIn));
        }

        Assert.Equal(time.GetUtcNow() + AddressLimits.Window, limits.Enter("door", AddressUse.SignIn));
        Assert.Null(limits.Enter("door", AddressUse.AskCode));
        Assert.Null(limits.Enter("another door", AddressUse.SignIn));
        time.Advance(AddressLimits.Window);
        Assert.Null(limits.Enter("door", AddressUse.SignIn));
    }

    [Fact]
    public void A_flood_of_addresses_takes_no_more_memory_and_the_newest_stay_counted()
    {
        for (var i = 0; i < AddressLimits.AddressCountMax; i++)
        {
            limits.Enter($"flood-{i}", AddressUse.AskCode);
        }

        time.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < AddressLimits.CountMax(AddressUse.AskCode); i++)
        {
            Assert.Null(limits.Enter("late", AddressUse.AskCode));
        }

        Assert.NotNull(limits.Enter("late", AddressUse.AskCode));
        Assert.InRange(limits.Count, 1, AddressLimits.AddressCountMax);
    }
}
