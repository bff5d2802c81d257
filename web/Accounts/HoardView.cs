using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>Assignments with places of people whom nobody has confirmed.</summary>
/// <param name="Rows">The most such places first.</param>
/// <param name="ReleasedCount">How many assignments were just cleared; null before.</param>
public sealed record HoardView(IReadOnlyList<HoardView.Row> Rows, int? ReleasedCount)
{
    /// <summary>One assignment.</summary>
    /// <param name="Id">Which.</param>
    /// <param name="Title">What.</param>
    /// <param name="Association">Whose.</param>
    /// <param name="Unconfirmed">Places of people without a card, taken or held.</param>
    public sealed record Row(AssignmentId Id, string Title, string Association, int Unconfirmed);
}
