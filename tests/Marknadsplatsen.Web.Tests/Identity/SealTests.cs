using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Identity;

namespace Marknadsplatsen.Web.Tests.Identity;

/// <summary>An address is sealed for one person, one kind and one pepper.</summary>
public sealed class SealTests
{
    private static readonly ParticipantId Anna = new("anna");
    private static readonly ContactHandle Handle = new(ContactKind.Email, "kim@example.org");

    private readonly AccountSecrets secrets = new(new byte[AccountSecrets.PepperLength]);

    [Fact]
    public void What_was_sealed_opens_for_its_person_and_for_nobody_else()
    {
        var contact = Sealed(Handle);

        Assert.Equal(Handle, secrets.Open(Anna, contact));
        Assert.Null(secrets.Open(new ParticipantId("bo"), contact));
        Assert.Null(secrets.Open(Anna, contact with { Kind = ContactKind.TextMessage }));
        var other = new AccountSecrets([.. Enumerable.Repeat((byte)1, AccountSecrets.PepperLength)]);
        Assert.Null(other.Open(Anna, contact));
    }

    [Fact]
    public void Neither_equal_addresses_nor_their_lengths_are_seen_from_outside()
    {
        Assert.NotEqual(Sealed(Handle).Sealed, Sealed(Handle).Sealed);
        Assert.Equal(
            Sealed(Handle).Sealed.Length, Sealed(Handle with { Text = "k@example.org" }).Sealed.Length);
    }

    [Fact]
    public void The_account_of_a_handle_differs_by_city_kind_and_handle()
    {
        var city = new MunicipalityCode("1283");
        var number = new ContactHandle(ContactKind.TextMessage, Handle.Text);
        AccountKey[] keys =
        [
            secrets.ContactKey(city, Handle),
            secrets.ContactKey(new MunicipalityCode("1280"), Handle),
            secrets.ContactKey(city, number),
            secrets.ContactKey(city, Handle with { Text = "lo@example.org" }),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(keys[0], secrets.ContactKey(city, Handle));
    }

    private OwnContact Sealed(ContactHandle handle) => new()
    {
        Kind = handle.Kind,
        Account = new AccountKey("account"),
        Sealed = secrets.Seal(Anna, handle),
    };
}
