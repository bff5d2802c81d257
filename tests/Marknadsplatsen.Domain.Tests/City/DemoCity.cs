using System.Collections.Immutable;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Silo.City;

namespace Marknadsplatsen.Domain.Tests.City;

/// <summary>The demo city that ships, as if it had just been loaded.</summary>
internal static class DemoCity
{
    public static readonly DateTimeOffset LoadedAt = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public static CityFile File { get; } = CityFile.Parse(Bytes(), "Europe/Stockholm");

    public static MatchModel Model { get; } = new(File.Vocabulary);

    public static ImmutableArray<AssignmentCard> Cards { get; } = CardsOf(File);

    public static byte[] Bytes() =>
        System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "demo-data.json"));

    public static AssignmentCard Card(string id) => Cards.Single(card => card.Id.Value == id);

    private static ImmutableArray<AssignmentCard> CardsOf(CityFile file)
    {
        var associations = file.Associations.ToDictionary(association => association.Id);
        return [.. file.Assignments
            .Select(assignment => assignment.ToCard(associations[assignment.AssociationId], LoadedAt))];
    }
}
