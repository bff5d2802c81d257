using System.Collections.Immutable;
using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Commands;

namespace Marknadsplatsen.Web.Associations;

/// <summary>What somebody typed into the posting form, as typed, so that nothing is lost when it comes back.</summary>
public sealed record PostForm
{
    /// <summary>The ways an assignment can have its times.</summary>
    public static readonly ImmutableArray<string> Times = ["weekly", "dated", "flexible"];

    /// <summary>The way that keeps the times that an assignment has, whatever they are.</summary>
    public const string SameTimes = "same";

    /// <summary>The hidden field with <see cref="Seen"/>.</summary>
    public const string SeenField = "sedd";

    /// <summary>
    /// What was posted when the form was shown, see <see cref="AssignmentDetails.EditFingerprint"/>; null in a new
    /// posting.
    /// </summary>
    public string? Seen { get; init; }

    /// <summary>The form as it was shown, see <see cref="ShownForm"/>; null in a new posting.</summary>
    public string? Shown { get; init; }

    /// <summary>The draft that the form goes on with; null in an edit.</summary>
    public string? Draft { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The text.</summary>
    public string? Text { get; init; }

    /// <summary>What happens the first time.</summary>
    public string? FirstVisit { get; init; }

    /// <summary>The category's id.</summary>
    public string? Category { get; init; }

    /// <summary>The area's id.</summary>
    public string? Area { get; init; }

    /// <summary>The kind's name.</summary>
    public string? Kind { get; init; }

    /// <summary>The step's name.</summary>
    public string? Step { get; init; }

    /// <summary>One of <see cref="Times"/>.</summary>
    public string? Time { get; init; }

    /// <summary>Weekday names, for weekly times.</summary>
    public IReadOnlyList<string> Days { get; init; } = [];

    /// <summary>A local date, for a dated time.</summary>
    public string? Date { get; init; }

    /// <summary>Local start.</summary>
    public string? Start { get; init; }

    /// <summary>Local end.</summary>
    public string? End { get; init; }

    /// <summary>The sort of place of somebody else that it is at; null at the association's own.</summary>
    public string? HostedAt { get; init; }

    /// <summary>What that place is called.</summary>
    public string? HostedName { get; init; }

    /// <summary>The role of who shows the work, for work training.</summary>
    public string? Supervisor { get; init; }

    /// <summary>What is learnt in which order, for work training.</summary>
    public string? Plan { get; init; }

    /// <summary>For how many weeks; null when it is open-ended.</summary>
    public string? Weeks { get; init; }

    /// <summary>Days when it is closed, a line each, see <see cref="ClosureLines"/>.</summary>
    public string? Closed { get; init; }

    /// <summary>It is closed on holidays.</summary>
    public bool ClosedOnHolidays { get; init; }

    /// <summary>Each day has places of its own.</summary>
    public bool EachDayOwnPlaces { get; init; }

    /// <summary>The least hours a week.</summary>
    public string? HoursMin { get; init; }

    /// <summary>The most hours a week.</summary>
    public string? HoursMax { get; init; }

    /// <summary>Places.</summary>
    public string? Places { get; init; }

    /// <summary>People who came another way.</summary>
    public string? Outside { get; init; }

    /// <summary>"yes" or "no": whether a person's yes is enough.</summary>
    public string? Direct { get; init; }

    /// <summary>The reading demand's name.</summary>
    public string? Reading { get; init; }

    /// <summary>The Swedish demand's name.</summary>
    public string? Swedish { get; init; }

    /// <summary>The physical demand's name.</summary>
    public string? Physical { get; init; }

    /// <summary>The contact demand's name.</summary>
    public string? Contact { get; init; }

    /// <summary>Ticked demands: outdoors, computer, licence, extract, pledge.</summary>
    public IReadOnlyList<string> Demands { get; init; } = [];

    /// <summary>The least age.</summary>
    public string? MinAge { get; init; }

    /// <summary>The house rule's name.</summary>
    public string? House { get; init; }

    /// <summary>Supports and accessibility that were ticked.</summary>
    public IReadOnlyList<string> Qualities { get; init; } = [];

    /// <summary>
    /// "yes" or "no": whether the questions about the place are answered, so that an unticked box means no.
    /// </summary>
    public string? QualitiesAnswered { get; init; }

    /// <summary>Languages that were ticked.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Who insures.</summary>
    public string? Insurance { get; init; }

    /// <summary>It is affirmed that nobody paid is replaced.</summary>
    public bool ReplacesNobody { get; init; }

    /// <summary>The form as it would have been filled in for an assignment, with its times kept.</summary>
    public static PostForm Of(AssignmentDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var first = details.Sessions.FirstOrDefault();
        var form = new PostForm
        {
            Seen = details.EditFingerprint(),
            Title = details.Title,
            Text = details.Text,
            FirstVisit = details.FirstVisit,
            Category = details.Category.Value,
            Area = details.Area.Value,
            Step = ApiNames<StepLevel>.Of(details.Step),
            Time = SameTimes,
            Days = [.. details.Sessions.Where(session => session.Weekday is not null)
                .Select(session => session.Weekday!.Value.ToString())],
            Date = first?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Start = first?.Start.ToString("HH:mm", CultureInfo.InvariantCulture),
            End = first?.End.ToString("HH:mm", CultureInfo.InvariantCulture),
            HostedAt = details.HostedAt is { } hosted ? ApiNames<HostedAtKind>.Of(hosted.Kind) : null,
            HostedName = details.HostedAt?.Name,
            Supervisor = details.WorkPlan?.Supervisor,
            Plan = details.WorkPlan?.Plan,
            Weeks = details.DurationWeeks?.ToString(CultureInfo.InvariantCulture),
            Closed = ClosureLines.Write(details.Closures),
            ClosedOnHolidays = details.ClosedOnHolidays,
            HoursMin = details.HoursPerWeek.Min.ToString(CultureInfo.InvariantCulture),
            HoursMax = details.HoursPerWeek.Max.ToString(CultureInfo.InvariantCulture),
            Direct = details.AcceptsDirectly ? "yes" : "no",
            Reading = ApiNames<ReadingDemand>.Of(details.Demands.Reading),
            Swedish = ApiNames<SwedishDemand>.Of(details.Demands.Swedish),
            Physical = ApiNames<PhysicalDemand>.Of(details.Demands.Physical),
            Contact = ApiNames<ContactDemand>.Of(details.Demands.PeopleContact),
            Demands = [.. Ticked(details.Demands)],
            MinAge = details.Demands.MinAge?.ToString(CultureInfo.InvariantCulture),
            House = details.HouseRule is { } rule ? ApiNames<HouseRule>.Of(rule) : null,
            Qualities = [.. details.Supports.Concat(details.Accessibility).Select(quality => quality.Value)],
            QualitiesAnswered = details.Unanswered.IsEmpty ? "yes" : "no",
            Languages = [.. details.Languages.Select(language => language.Value)],
            Insurance = ApiNames<InsuredBy>.Of(details.Insurance),
            ReplacesNobody = details.DoesNotReplacePaidStaff,
        };
        return form with { Shown = ShownForm.Write(form) };
    }

    /// <summary>The form as it would be filled in to post an assignment like one that there is, or was.</summary>
    public static PostForm AsNew(AssignmentDetails details)
    {
        var form = Of(details);
        var own = details.Sessions.FirstOrDefault(session => session.Places is not null);
        return form with
        {
            Seen = null,
            Shown = null,
            Kind = ApiNames<AssignmentKind>.Of(details.Kind),
            Time = details.IsFlexible ? "flexible" : form.Date is null ? "weekly" : "dated",
            EachDayOwnPlaces = own is not null,
            Places = (own?.Places ?? details.Places)?.ToString(CultureInfo.InvariantCulture),
            Outside = null,
        };
    }

    /// <summary>Reads the fields of a sent form.</summary>
    internal static PostForm From(CommandForm form) => PostFormFields.Read(form.Text, form.Texts) with
    {
        Seen = form.Text(SeenField),
        Shown = form.Text(ShownForm.Field),
    };

    /// <summary>A whole number as people type it, or null when it is none.</summary>
    public static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A clock time such as 16.30, 16:30 or 16, or null when it is none.</summary>
    public static TimeOnly? Clock(string? text)
    {
        var typed = text?.Trim().Replace('.', ':') ?? "";
        typed = typed.Contains(':', StringComparison.Ordinal) ? typed : typed + ":00";
        var culture = CultureInfo.InvariantCulture;
        return TimeOnly.TryParseExact(typed, ["H:mm", "HH:mm"], culture, DateTimeStyles.None, out var at) ? at : null;
    }

    /// <summary>A date such as 2026-11-24, or null when it is none.</summary>
    public static DateOnly? Day(string? text)
    {
        var culture = CultureInfo.InvariantCulture;
        return DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", culture, DateTimeStyles.None, out var day)
            ? day
            : null;
    }

    private static IEnumerable<string> Ticked(Demands demands)
    {
        (bool Holds, string Name)[] all =
        [
            (demands.Outdoors, "outdoors"),
            (demands.Computer, "computer"),
            (demands.DrivingLicence, "drivingLicence"),
            (demands.RegisterExtract, "registerExtract"),
            (demands.ConfidentialityPledge, "confidentialityPledge"),
            (demands.ExperienceNeeded, "experience"),
            (demands.OwnExperienceValued, "ownExperienceValued"),
        ];
        return all.Where(one => one.Holds).Select(one => one.Name);
    }
}
