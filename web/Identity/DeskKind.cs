namespace Marknadsplatsen.Web.Identity;

/// <summary>Whose desk a page stands on.</summary>
public enum DeskKind
{
    /// <summary>An association's.</summary>
    Association,

    /// <summary>The coordinators' of a municipality.</summary>
    Coordinators,

    /// <summary>Any: what a signed-in person does with their own sign-in.</summary>
    Any,
}
