using System.Collections.Immutable;
using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Deeds;

/// <summary>
/// The words of a certificate. The paper is in Swedish, whatever language its person reads; what was chosen is kept as
/// it stood, so that a certificate never changes because a text of the site does.
/// </summary>
internal sealed class CertificateWords(City city, IOptions<SiteOptions> site)
{
    private const string WordKey = "Certificate.Word.";

    /// <summary>How many sentences there are to choose from.</summary>
    public static int WordCount { get; } =
        Texts.All(Tongue.Swedish).Keys.Count(key => key.StartsWith(WordKey, StringComparison.Ordinal));

    /// <summary>The key of a sentence, from 1.</summary>
    public static string KeyOf(int number) => WordKey + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The chosen sentences in Swedish; what is no choice is left out.</summary>
    public static ImmutableArray<string> Chosen(IEnumerable<string> numbers) =>
    [
        .. numbers.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= 1 && number <= WordCount
                ? number
                : 0)
            .Where(number => number > 0).Distinct().Order().Select(number => Paper(KeyOf(number))),
    ];

    /// <summary>A text of the paper.</summary>
    public static string Paper(string key) => Texts.All(Tongue.Swedish)[key];

    /// <summary>A text of the paper with something filled in.</summary>
    public static string Paper(string key, params object?[] values) =>
        string.Format(CultureInfo.GetCultureInfo("sv"), Paper(key), values);

    /// <summary>A day as it stands on paper.</summary>
    public string Date(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, city.Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>From when to when, as the person wrote it; null when it is not to be there.</summary>
    public static string? Period(Certificate certificate) => (certificate.From, certificate.To) switch
    {
        (null, null) => null,
        ({ } from, null) => Paper("Paper.From", from),
        (null, { } to) => Paper("Paper.To", to),
        var (from, to) => Paper("Paper.FromTo", from, to),
    };

    /// <summary>Who has confirmed it, by role, and when.</summary>
    public string Confirmed(Certificate certificate) => certificate.ConfirmedAtUtc is not { } at
        ? ""
        : certificate.Signer == OwnerRole.Association
            ? Paper("Paper.By.Association", certificate.AssociationName, Date(at))
            : Paper("Paper.By.Coordinator", site.Value.Name, Date(at));
}
