using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Tests.City;

namespace Marknadsplatsen.Domain.Tests.Matching;

public sealed class FairShareTests
{
    private static readonly Dictionary<AssociationId, int> Nothing = [];

    [Fact]
    public void Days_published_are_whole_days_and_those_of_the_demo_city()
    {
        var sameDay = DemoCity.LoadedAt.AddHours(23);

        var days = DemoCity.Cards.Select(card => FairShare.DaysPublished(card.PublishedAtUtc, sameDay));

        Assert.Equal(DemoCity.File.Assignments.Select(assignment => assignment.PublishedDaysAgo), days);
        Assert.Equal(0, FairShare.DaysPublished(DemoCity.LoadedAt.AddDays(2), DemoCity.LoadedAt));
    }

    [Fact]
    public void Nobody_shown_yet_gives_every_association_with_an_open_place_six_points()
    {
        var fairShare = FairShare.From(DemoCity.Cards, Nothing, DemoCity.LoadedAt);
        var card = DemoCity.Card("u001") with { PublishedAtUtc = DemoCity.LoadedAt };

        Assert.Equal(6, fairShare.Of(card));
        Assert.Equal(8, fairShare.Of(card with { PublishedAtUtc = DemoCity.LoadedAt.AddDays(-15) }));
        Assert.Equal(10, fairShare.Of(card with { PublishedAtUtc = DemoCity.LoadedAt.AddDays(-300) }));
    }

    [Fact]
    public void An_association_shown_its_share_or_more_gets_nothing_for_it()
    {
        var one = Open("u001", places: 9);
        var other = Open("u006", places: 2);
        var exposure = new Dictionary<AssociationId, int> { [one.AssociationId] = 9, [other.AssociationId] = 1 };

        var fairShare = FairShare.From([one, other], exposure, DemoCity.LoadedAt);

        Assert.Equal(0, fairShare.Of(one));
        Assert.Equal(6 * (1 - (0.1 / 0.25)), fairShare.Of(other), 12);
    }

    [Fact]
    public void Full_assignments_and_associations_without_open_places_have_no_share()
    {
        var full = Open("u001", places: 0);

        Assert.Equal(0, FairShare.From([full], Nothing, DemoCity.LoadedAt).Of(full));
    }

    [Fact]
    public void Ties_follow_the_first_32_bits_of_the_hash_of_key_and_association_and_then_the_id()
    {
        var cards = DemoCity.Cards.Where(card => card.Details.Step == StepLevel.DropIn)
            .Select(card => card with { Details = DemoCity.Card("u002").Details, Occupancy = new Occupancy() })
            .ToArray();

        var list = DemoCity.Model.List(
            new MatchRequest { Profile = new MatchProfile { Area = new("soder") }, TieKey = "åsa", ListLength = 50 },
            [.. cards]);

        var expected = cards
            .OrderBy(card => Tie("åsa", card.AssociationId))
            .ThenBy(card => card.Id.Value, StringComparer.Ordinal)
            .GroupBy(card => card.AssociationId)
            .SelectMany(group => group.Take(2));
        Assert.Equal(expected.Select(card => card.Id), list.Top.Select(suggestion => suggestion.Card.Id));
    }

    private static uint Tie(string key, AssociationId association) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}|{association.Value}")));

    private static AssignmentCard Open(string id, int places) =>
        DemoCity.Card(id) with
        {
            Occupancy = new Occupancy { Places = places },
            PublishedAtUtc = DemoCity.LoadedAt,
        };
}
