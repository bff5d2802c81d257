using System.ComponentModel.DataAnnotations;

namespace Marknadsplatsen.Silo.City;

/// <summary>Which city this installation serves.</summary>
internal sealed class CityOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "City";

    /// <summary>The four-digit municipality code; default 1283, Helsingborg.</summary>
    [RegularExpression("^[0-9]{4}$", ErrorMessage = "City:Municipality is a code of four digits, for example 1283.")]
    public string Municipality { get; set; } = "1283";

    /// <summary>The IANA zone whose wall time and calendar count; default Europe/Stockholm.</summary>
    [Required(ErrorMessage = "City:TimeZone is an IANA zone, for example Europe/Stockholm.")]
    public string TimeZone { get; set; } = "Europe/Stockholm";

    /// <summary>
    /// The file with areas, categories and qualities, relative to the program; default the shipped city.
    /// </summary>
    [Required(ErrorMessage = "City:File is the path of the city's file, for example City/demo-data.json.")]
    public string File { get; set; } = "City/demo-data.json";
}
