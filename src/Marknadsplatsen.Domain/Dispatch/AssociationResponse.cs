namespace Marknadsplatsen.Domain.Dispatch;

/// <summary>
/// How people answer an association: a sum over everybody, never kept per person.
/// </summary>
/// <param name="Accepted">Yeses to its assignments, 0 or more.</param>
/// <param name="Shown">How often its assignments were shown or told, 0 or more.</param>
public readonly record struct AssociationResponse(int Accepted, int Shown)
{
    /// <summary>
    /// What a chance is multiplied by: 1 when nothing is known, from
    /// <see cref="DispatchRules.ResponseFactorMin"/> to <see cref="DispatchRules.ResponseFactorMax"/>.
    /// </summary>
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
