using System.Collections.Immutable;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Silo.City;

/// <summary>
/// What a city file holds: the words of the city, and example associations and assignments. No people.
/// </summary>
internal sealed record CityFile
{
    /// <summary>The notice that has to be seen wherever the example data is shown.</summary>
    public required string Notice { get; init; }

    public required CityVocabulary Vocabulary { get; init; }

    public required ImmutableArray<CityAssociation> Associations { get; init; }

    public required ImmutableArray<CityAssignment> Assignments { get; init; }

    /// <summary>Example answers, by alias; nobody's.</summary>
    public required ImmutableArray<CityPersona> Personas { get; init; }

    /// <summary>Roles, not people.</summary>
    public required ImmutableArray<CityCoordinator> Coordinators { get; init; }

    /// <summary>Reads a city file.</summary>
    /// <param name="json">The file, UTF-8.</param>
    /// <param name="timeZone">The IANA zone that its clock times are told in.</param>
    /// <exception cref="InvalidDataException">
    /// Not readable, or it names something it does not define; the message names everything that is wrong.
    /// </exception>
    public static CityFile Parse(ReadOnlySpan<byte> json, string timeZone) =>
        new CityFileReader(CityJson.Parse(json), timeZone).Read();
}
