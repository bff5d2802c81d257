using System.ComponentModel.DataAnnotations;

namespace Marknadsplatsen.Web;

/// <summary>
/// How the service is documented (Socialtjänstlagen 2025:400, DOMAIN 3.3), from configuration section
/// <c>Documentation</c>. The product documents nobody's identity in any mode; the mode says whether the board has
/// decided that it may be so.
/// </summary>
public sealed class DocumentationOptions : IValidatableObject
{
    /// <summary>The section of the configuration these are read from.</summary>
    public const string SectionName = "Documentation";

    /// <summary>The mode; default not decided.</summary>
    public DocumentationMode Mode { get; set; }

    /// <summary>The number of the board's decision, at most 60 characters; needed when it has decided.</summary>
    [MaxLength(60)]
    public string? Decision { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Mode == DocumentationMode.WithoutIdentity && string.IsNullOrWhiteSpace(Decision)
            ? [new ValidationResult("Documentation:Mode WithoutIdentity needs Documentation:Decision, its number.")]
            : [];
}
