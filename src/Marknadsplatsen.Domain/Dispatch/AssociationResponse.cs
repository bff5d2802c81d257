using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Dispatch;

/// <summary>
/// How people answer an association: a sum over everybody, never kept per person.
/// </summary>
/// <param name="Accepted">Yeses of those who were told about its assignments, 0 or more.</param>
/// <param name="Shown">How many were told, 0 or more.</param>
[GenerateSerializer]
[Immutable]
[Alias("mp.AssociationResponse")]
public readonly record struct AssociationResponse(
    [property: Id(0), JsonPropertyName("accepted")] int Accepted,
    [property: Id(1), JsonPropertyName("shown")] int Shown)
{
    /// <summary>
    /// What a chance is multiplied by: 1 when nothing is known, from
    /// <see cref="DispatchRules.ResponseFactorMin"/> to <see cref="DispatchRules.ResponseFactorMax"/>.
    /// </summary>
    [JsonIgnore]
    public double Factor
    {
        get
        {
            var accepted = Accepted + (DispatchRules.ResponseUsual * DispatchRules.ResponsePriorShown);
            var shown = Shown + DispatchRules.ResponsePriorShown;
            return Math.Clamp(
                accepted / shown / DispatchRules.ResponseUsual,
                DispatchRules.ResponseFactorMin,
                DispatchRules.ResponseFactorMax);
        }
    }
}
