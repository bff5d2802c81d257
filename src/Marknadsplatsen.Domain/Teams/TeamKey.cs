using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Teams;

/// <summary>The people of an association, or the coordinators of a municipality.</summary>
/// <remarks><c>association/</c> or <c>municipality/</c> and an identifier.</remarks>
[GenerateSerializer]
[Immutable]
[Alias("mp.TeamKey")]
[JsonConverter(typeof(TextIdJsonConverter<TeamKey>))]
public readonly record struct TeamKey(
    [property: Id(0), JsonPropertyName("value")] string Value) : ITextId<TeamKey>
{
    private const string OfAssociation = "association/";
    private const string OfMunicipality = "municipality/";

    /// <summary>The people of an association.</summary>
    public TeamKey(AssociationId association)
        : this(OfAssociation + association.Value)
    {
    }

    /// <summary>The coordinators of a municipality.</summary>
    public TeamKey(MunicipalityCode municipality)
        : this(OfMunicipality + municipality.Value)
    {
    }

    /// <summary>The association, or null for coordinators.</summary>
    [JsonIgnore]
    public AssociationId? Association =>
        AssociationId.TryParse(After(Value, OfAssociation), null, out var id) ? id : null;

    /// <summary>The municipality that is coordinated, or null for an association.</summary>
    [JsonIgnore]
    public MunicipalityCode? Municipality =>
        MunicipalityCode.TryParse(After(Value, OfMunicipality), null, out var code) ? code : null;

    /// <inheritdoc/>
    public static TeamKey Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var key)
        ? key
        : throw new FormatException("Expected association/ or municipality/ and an identifier, but found others.");

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out TeamKey result)
    {
        var valid = TextId.IsValid(After(s, OfAssociation)) || TextId.IsValid(After(s, OfMunicipality));
        result = valid ? new TeamKey(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static string? After(string? text, string start) =>
        text?.StartsWith(start, StringComparison.Ordinal) == true ? text[start.Length..] : null;
}
