using System.Globalization;

namespace Marknadsplatsen.Web;

/// <summary>
/// A language that the pages speak. The texts are in <c>web/Texts</c>: <c>Group.resx</c> is Swedish and whole, the
/// others are <c>Group.CODE.resx</c>.
/// </summary>
public sealed class Tongue
{
    /// <summary>Swedish, which everything is in.</summary>
    public static readonly Tongue Swedish = new(CultureInfo.GetCultureInfo("sv"), isChecked: true);

    /// <summary>
    /// Easy Swedish: shorter sentences and words. A text that is easy already is the same as in Swedish.
    /// </summary>
    public static readonly Tongue EasySwedish = new(new EasyCulture(), isChecked: false);

    /// <summary>English.</summary>
    public static readonly Tongue English = new(CultureInfo.GetCultureInfo("en"), isChecked: false);

    /// <summary>
    /// Pages of associations, coordinators and those who set the place up: these are in Swedish only, whatever is
    /// chosen elsewhere, so that no page is half in one language.
    /// </summary>
    private static readonly string[] SwedishPages =
        ["/forening", "/tavla", "/inloggning", "/in", "/inbjudan", "/dev"];

    private Tongue(CultureInfo culture, bool isChecked) => (Culture, IsChecked) = (culture, isChecked);

    /// <summary>Every language there is, Swedish first.</summary>
    public static IReadOnlyList<Tongue> All { get; } = [Swedish, EasySwedish, English];

    /// <summary>The codes of <see cref="All"/>, for messages.</summary>
    public static string Codes => string.Join(", ", All.Select(tongue => tongue.Code));

    /// <summary>The language of what is being written now.</summary>
    public static Tongue Current => Find(CultureInfo.CurrentUICulture.Name) ?? Swedish;

    /// <summary>
    /// The <c>lang</c> of what an association or the city wrote, which is Swedish; null where the page is Swedish too.
    /// </summary>
    public static string? OfHosts => Current == English ? Swedish.Code : null;

    /// <summary>Its code as browsers know it (BCP 47).</summary>
    public string Code => Culture.Name;

    /// <summary>How numbers are written in it.</summary>
    public CultureInfo Culture { get; }

    /// <summary>Whether somebody who speaks it has read the texts. What has not been read says so.</summary>
    public bool IsChecked { get; }

    /// <summary>The language of a code, or null when there is none.</summary>
    public static Tongue? Find(string? code) => All.FirstOrDefault(tongue => tongue.Code == code);

    /// <summary>The language that somebody has chosen; Swedish before they have, or when there is no such.</summary>
    public static Tongue OrSwedish(string? code) => Find(code) ?? Swedish;

    /// <summary>Whether a page is in Swedish only.</summary>
    public static bool IsSwedishOnly(string path) => SwedishPages.Any(page =>
        path.StartsWith(page, StringComparison.OrdinalIgnoreCase)
        && (path.Length == page.Length || path[page.Length] == '/'));

    /// <summary>
    /// What is written from here until the answer is disposed is in this language; for messages, which leave outside a
    /// page or by the hand of somebody with another language.
    /// </summary>
    public IDisposable Speak() => new Speaking(this);

    private sealed class Speaking : IDisposable
    {
        private readonly CultureInfo culture = CultureInfo.CurrentCulture;
        private readonly CultureInfo uiCulture = CultureInfo.CurrentUICulture;

        public Speaking(Tongue tongue) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = tongue.Culture;

        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
    }

    // The system knows no culture of that name and would call it "sv"; all but the name is Swedish.
    private sealed class EasyCulture() : CultureInfo("sv")
    {
        public override string Name => "sv-x-lattlast";

        public override CultureInfo Parent => Swedish.Culture;
    }
}
