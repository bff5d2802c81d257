using System.Globalization;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Web.Tests.Hosting;

namespace Marknadsplatsen.Web.Tests.Entries;

/// <summary>The form with which an association registers itself, filled in.</summary>
internal static class EntryForms
{
    public const string Path = "/forening/ny";

    private static int made;

    /// <summary>As it stands on the page, for an association that no other test has.</summary>
    public static (string Name, string Value)[] Filled(Browser browser, out string name)
    {
        var number = Interlocked.Increment(ref made);
        name = $"Provköket nummer {number}";
        return
        [
            .. browser.Fields(Path).Where(field => field.Name is "kommando" or "__RequestVerificationToken"),
            ("namn", name), ("slag", "association"), ("nummer", Number(number)), ("om", "Vi lagar mat."),
            ("omrade", "soder"), ("roll", "office"), ("kontakt", "042-10 50 00"),
        ];
    }

    /// <summary>Counted from a number that no other test has, with its check digit.</summary>
    public static string Number(int count)
    {
        var nine = (855_500_000 + count).ToString(CultureInfo.InvariantCulture);
        return Enumerable.Range(0, 10).Select(digit => $"{nine}{digit}")
            .Single(number => OrganisationNumber.TryParse(number, null, out _));
    }
}
