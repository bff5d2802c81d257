using System.Globalization;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Tests.Hosting;
using Marknadsplatsen.Web.Time;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Tests;

/// <summary>What says things in Swedish, over the shipped city and a clock that stands still.</summary>
internal static class Words
{
    /// <summary>A Monday in the city, 10.30 in the morning.</summary>
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public static Web.Texts Texts { get; } =
        new(Options.Create(new SiteOptions { StrictTexts = true }), NullLogger<Web.Texts>.Instance);

    public static City City { get; } = new(
        new MunicipalityCode("1283"),
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm"),
        DemoCards.File.Vocabulary);

    public static MomentWords Moments { get; } = new(Texts, City, new ManualTime(Now));

    public static SessionWords Sessions { get; } = new(Texts, Moments);

    /// <summary>An instant by the city's own clock: "2026-03-04 18:00".</summary>
    public static DateTimeOffset Local(string text)
    {
        var wall = DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new DateTimeOffset(wall, City.Zone.GetUtcOffset(wall));
    }
}
