using System.Collections.Immutable;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Silo.City;

namespace Marknadsplatsen.Web.Tests.Hosting;

/// <summary>The shipped city's cards, as if it had just been loaded.</summary>
internal static class DemoCards
{
    public static readonly DateTimeOffset LoadedAt = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public static CityFile File { get; } = CityFile.Parse(Bytes("demo-data.json"), "Europe/Stockholm");

    public static ImmutableArray<AssignmentCard> All { get; } =
        [.. File.Assignments.Select(assignment => assignment.ToCard(
            File.Associations.Single(association => association.Id == assignment.AssociationId),
            LoadedAt))];

    public static AssignmentCard Find(string id) => All.Single(card => card.Id.Value == id);

    public static byte[] Bytes(string name) =>
        System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", name));
}
