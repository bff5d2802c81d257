using System.Net;
using Marknadsplatsen.Web.Identity;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Tests.Identity;

/// <summary>Which addresses are of one owner, and that nothing kept of them can be turned back.</summary>
public sealed class NetworkTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private readonly Homes homes = new(Options.Create(new DoorOptions { Exempt = { "192.0.2.0/24" } }));

    [Theory]
    [InlineData("198.51.100.7", "198.51.100.250", true)]
    [InlineData("198.51.100.7", "198.51.101.7", false)]
    [InlineData("198.51.100.7", "::ffff:198.51.100.9", true)]
    [InlineData("2001:db8:7:1::1", "2001:db8:7:ffff::2", true)]
    [InlineData("2001:db8:7:1::1", "2001:db8:8:1::1", false)]
    public void Addresses_of_one_owner_are_one_network(string one, string other, bool isSame) =>
        Assert.Equal(isSame, Of(one).SequenceEqual(Of(other)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("192.0.2.9")]
    public void Where_nobody_is_counted_there_is_no_network(string address) =>
        Assert.Null(homes.NetworkOf(IPAddress.Parse(address)));

    [Fact]
    public void A_network_is_known_by_another_name_tomorrow_and_with_other_keys()
    {
        var secrets = new AccountSecrets(new byte[AccountSecrets.PepperLength]);
        var others = new AccountSecrets([.. Enumerable.Repeat((byte)1, AccountSecrets.PepperLength)]);
        var network = Of("198.51.100.7");
        var name = secrets.NetworkKey(Day, network);

        Assert.Equal(name, secrets.NetworkKey(Day, Of("198.51.100.8")));
        Assert.NotEqual(name, secrets.NetworkKey(Day.AddDays(1), network));
        Assert.NotEqual(name, others.NetworkKey(Day, network));
        Assert.Matches("^[0-9a-f]{16}$", name);
    }

    private byte[] Of(string address) => homes.NetworkOf(IPAddress.Parse(address))!;
}
