using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Web.Commands;

namespace Marknadsplatsen.Web.Entries;

/// <summary>
/// What somebody typed to register an association, as typed, so that nothing is lost when it comes back.
/// </summary>
public sealed record EntryForm
{
    public const string NameField = "namn";
    public const string KindField = "slag";
    public const string NumberField = "nummer";
    public const string RoleField = "roll";
    public const string ReachField = "kontakt";
    public const string AboutField = "om";
    public const string AreaField = "omrade";

    /// <summary>The sorts of host that one can register as; a coordinator makes any other.</summary>
    public static readonly IReadOnlyList<AssociationKind> Kinds =
    [
        AssociationKind.Association, AssociationKind.SportsClub, AssociationKind.FaithCommunity,
        AssociationKind.StudyAssociation, AssociationKind.TenantAssociation, AssociationKind.MeetingPlace,
        AssociationKind.Municipal, AssociationKind.Employer,
    ];

    public string? Name { get; init; }

    public string? Kind { get; init; }

    public string? Number { get; init; }

    public string? Role { get; init; }

    public string? Reach { get; init; }

    public string? About { get; init; }

    public string? Area { get; init; }

    /// <summary>Reads the fields of a sent form.</summary>
    internal static EntryForm From(CommandForm form) => new()
    {
        Name = form.Text(NameField),
        Kind = form.Text(KindField),
        Number = form.Text(NumberField),
        Role = form.Text(RoleField),
        Reach = form.Text(ReachField),
        About = form.Text(AboutField),
        Area = form.Text(AreaField),
    };
}
