using Marknadsplatsen.Domain.Teams;

namespace Marknadsplatsen.Web.Identity;

/// <summary>
/// Who a page or a form is for, as metadata of its endpoint: what <see cref="DeskRules.For{TBuilder}"/> both declares
/// and enforces. An endpoint without one is open to everybody.
/// </summary>
/// <param name="Desk">Whose.</param>
/// <param name="Least">The least role that opens it.</param>
public sealed record DeskRule(DeskKind Desk, TeamRole Least)
{
    /// <summary>Whether somebody stands at such a desk, whatever they may do there.</summary>
    public bool IsAt(Visitor visitor) => Desk switch
    {
        DeskKind.Association => visitor.Association is not null,
        DeskKind.Coordinators => visitor.Coordinator is not null,
        _ => visitor.Desk is not null,
    };

    /// <summary>Whether the page opens.</summary>
    public bool Allows(Visitor visitor) => IsAt(visitor) && visitor.Desk is { } desk && desk.Role >= Least;
}
