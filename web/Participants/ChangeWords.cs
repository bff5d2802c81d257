using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Web.Assignments;
using Marknadsplatsen.Web.Time;

namespace Marknadsplatsen.Web.Participants;

/// <summary>Says what has changed since the person said yes, the old beside the new.</summary>
internal sealed class ChangeWords(Texts texts, SessionWords sessions, AssignmentWords words)
{
    public ChangeView Of(TermsChange change)
    {
        var rows = Rows(change).ToList();
        var isOnly = rows.Count == 1 || rows.All(row => row.Topic is "Time" or "Hours");
        return new ChangeView
        {
            Question = texts[$"Mine.Change.{(isOnly ? rows[0].Topic : "All")}"],
            Key = change.AskedAtUtc.UtcTicks.ToString(CultureInfo.InvariantCulture),
            Rows = [.. rows.Select(row => (texts[$"Mine.Change.Label.{row.Topic}"], row.Before, row.After))],
        };
    }

    /// <summary>Which change a sent form says yes to; null when it names none.</summary>
    public static DateTimeOffset? Read(string? key) =>
        long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;

    private IEnumerable<(string Topic, string Before, string After)> Rows(TermsChange change)
    {
        var (before, after) = (Details(change.Before), Details(change.After));
        if (Differ("Time", sessions.Full(before), sessions.Full(after)) is { } time)
        {
            yield return time;
        }

        if (Differ("Hours", words.HowMuch(before), words.HowMuch(after)) is { } hours)
        {
            yield return hours;
        }

        if (Differ("Where", words.Where(before), words.Where(after)) is { } where)
        {
            yield return where;
        }

        if (change.After.CoHostName is { } coHost && coHost != change.Before.CoHostName)
        {
            yield return ("CoHost", change.Before.CoHostName ?? texts["Mine.Change.Alone"], coHost);
        }

        var (asked, asks) = (Demands(before), Demands(after));
        if (Differ("Demands", Sentences(asked.Except(asks)), Sentences(asks.Except(asked))) is { } demands)
        {
            yield return demands;
        }
    }

    private static (string Topic, string Before, string After)? Differ(string topic, string before, string after) =>
        before == after ? null : (topic, before, after);

    private string Sentences(IEnumerable<string> sentences) =>
        string.Join(" ", sentences) is { Length: > 0 } text ? text : texts["Mine.Change.Nothing"];

    private List<string> Demands(AssignmentDetails details)
    {
        var sentences = words.Demands(details).ToList();
        AddIf(details.Demands.DrivingLicence, "Mine.Change.DrivingLicence");
        AddIf(details.Demands.RegisterExtract, "Mine.Missing.RegisterExtract");
        AddIf(details.Demands.ConfidentialityPledge, "Mine.Missing.ConfidentialityPledge");
        AddIf(details.Demands.MinAge is not null, "Mine.Change.Age");
        return sentences;

        void AddIf(bool holds, string key)
        {
            if (holds)
            {
                sentences.Add(texts[key, details.Demands.MinAge]);
            }
        }
    }

    // Only what people are asked about again is told, in the same words as on the assignment's own page.
    private static AssignmentDetails Details(AssignmentTerms terms) => new()
    {
        Title = "",
        Text = "",
        Category = default,
        IsFlexible = terms.IsFlexible,
        Sessions = terms.Sessions,
        HoursPerWeek = terms.HoursPerWeek,
        Area = terms.Area,
        Demands = terms.Demands,
        HostedAt = terms.HostedAt,
    };
}
