using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Teams;

/// <summary>What the page of an invitation shows.</summary>
public sealed record JoinView
{
    /// <summary>The invitation in its form; null before the link was read.</summary>
    public string? Code { get; init; }

    /// <summary>What was pasted and could not be used.</summary>
    public string? Typed { get; init; }

    /// <summary>Whose: an association's name, or null for the coordinators.</summary>
    public string? Association { get; init; }

    /// <summary>What it gives.</summary>
    public TeamRole Role { get; init; }

    /// <summary>What colleagues will call the person.</summary>
    public string? Name { get; init; }

    /// <summary>The name of the one who is signed in already, and needs no new key; null for anybody else.</summary>
    public string? SignedInAs { get; init; }

    /// <summary>What to put right.</summary>
    public IReadOnlyList<FormError> Errors { get; init; } = [];
}
