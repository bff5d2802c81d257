using System.Collections.Immutable;
using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Associations;

/// <summary>
/// Turns a posting form into assignment details, or says field by field what to put right. With what is posted already
/// it reads an edit, in which the kind, the places and what no form asks for stay.
/// </summary>
internal sealed class PostReading(PostForm form, City city, Texts texts, AssignmentDetails? posted = null)
{
    private readonly List<FormError> errors = [];

    /// <summary>What to put right, in the order of the form; empty when <see cref="Read"/> gave details.</summary>
    public IReadOnlyList<FormError> Errors => errors;

    /// <summary>The details, or null when there are <see cref="Errors"/>.</summary>
    public AssignmentDetails? Read()
    {
        var (title, text) = TitleAndText();
        var category = Known<CategoryId>(form.Category, id => city.Vocabulary.Name(id) is not null, "category");
        var area = Known<AreaId>(form.Area, id => city.Vocabulary.Area(id) is not null, "area");
        var kind = posted?.Kind ?? One<AssignmentKind>(form.Kind, "kind");
        var step = One<StepLevel>(form.Step, "step");
        var sessions = Sessions();
        var closures = ClosureLines.Read(form.Closed);
        Check(closures is not null, "closed");
        var hours = ReadHours();
        var (places, outside) = PlacesAndOutside(kind);
        Check(form.Direct is "yes" or "no", "direct");
        var demands = ReadDemands();
        var hostedAt = HostedAt();
        var (plan, weeks) = (Training(kind), Weeks());
        Check(form.QualitiesAnswered is "yes" or "no", "qualitiesAnswered");
        var insurance = One<InsuredBy>(form.Insurance, "insurance");
        Check(form.ReplacesNobody || IsWork(kind), "replacesNobody");
        CheckVisit(kind, sessions.Length);
        if (errors.Count > 0)
        {
            return null;
        }

        var own = posted is null && form.EachDayOwnPlaces && sessions.Length > 1;
        return new AssignmentDetails
        {
            Setting = posted?.Setting ?? default,
            DurationWeeks = weeks,
            WorkPlan = plan,
            LeadsTo = posted?.LeadsTo ?? [],
            Title = title,
            Text = text,
            FirstVisit = form.FirstVisit is null ? null : TypedText.Lines(form.FirstVisit),
            Category = category,
            Area = area,
            Kind = kind,
            Step = step,
            IsFlexible = KeepsTimes ? posted!.IsFlexible : form.Time == "flexible",
            Sessions = own ? [.. sessions.Select(session => session with { Places = places })] : sessions,
            HostedAt = hostedAt,
            Closures = closures!.Value,
            ClosedOnHolidays = form.ClosedOnHolidays,
            HoursPerWeek = hours,
            Places = own ? null : places,
            TakenOutside = own ? 0 : outside,
            AcceptsDirectly = form.Direct == "yes" && !IsWork(kind),
            DecidedBy = Decides(kind),
            IsPaid = kind is AssignmentKind.Employment or AssignmentKind.ProtectedPublicEmployment,
            Demands = demands,
            Supports = Ticked(city.Vocabulary.Supports),
            Accessibility = Ticked(city.Vocabulary.Accessibility),
            Unanswered = form.QualitiesAnswered == "yes" ? [] : Unticked(),
            Languages = [.. city.Vocabulary.Languages.Select(known => known.Id).Where(IsSpoken)],
            HouseRule = ApiNames<HouseRule>.TryParse(form.House, out var house) ? house : null,
            Insurance = insurance,
            DoesNotReplacePaidStaff = form.ReplacesNobody,
        };
    }

    private (string Title, string Text) TitleAndText()
    {
        var (title, text) = (TypedText.Line(form.Title), TypedText.Lines(form.Text));
        Check(title.Length > 0, "title");
        Check(text.Length > 0, "text");
        return (title, text);
    }

    private int? Weeks()
    {
        var weeks = PostForm.Number(form.Weeks);
        Check(form.Weeks is null || weeks is >= 1 and <= PostRules.DurationWeeksMax, "weeks");
        return weeks;
    }

    private Hours ReadHours()
    {
        var (min, max) = (PostForm.Number(form.HoursMin), PostForm.Number(form.HoursMax));
        Check(min is not null, "hoursMin");
        Check(max is not null && !(max < min), "hoursMax");
        return new Hours { Min = min ?? 0, Max = max ?? 0 };
    }

    private void CheckVisit(AssignmentKind kind, int sessionCount)
    {
        if (kind == AssignmentKind.StudyVisit && sessionCount != 1)
        {
            errors.Add(new FormError("time", texts["Association.Wrong.Visit"]));
        }
    }

    private bool KeepsTimes => posted is not null && form.Time == PostForm.SameTimes;

    private static bool IsWork(AssignmentKind kind) => kind is AssignmentKind.WorkTraining
        or AssignmentKind.ProtectedPublicEmployment or AssignmentKind.Employment;

    private static Decider Decides(AssignmentKind kind) => kind switch
    {
        AssignmentKind.WorkTraining => Decider.Coordinator,
        AssignmentKind.ProtectedPublicEmployment => Decider.EmploymentService,
        AssignmentKind.Employment => Decider.Employer,
        _ => Decider.ParticipantAndAssociation,
    };

    /// <summary>Who shows the work; asked of work training only.</summary>
    private WorkPlan? Training(AssignmentKind kind)
    {
        if (kind != AssignmentKind.WorkTraining)
        {
            return null;
        }

        var plan = new WorkPlan(
            TypedText.Line(form.Supervisor), TypedText.Lines(form.Plan) is { Length: > 0 } typed ? typed : null);
        Check(plan.IsRight, "supervisor");
        return plan;
    }

    private HostedAt? HostedAt()
    {
        var name = TypedText.Line(form.HostedName) is { Length: > 0 } typed ? typed : null;
        Check(form.HostedAt is not null || name is null, "hostedAt");
        return form.HostedAt is null ? null : new HostedAt(One<HostedAtKind>(form.HostedAt, "hostedAt"), name);
    }

    private Demands ReadDemands()
    {
        var reading = One<ReadingDemand>(form.Reading, "reading");
        var swedish = One<SwedishDemand>(form.Swedish, "swedish");
        var physical = One<PhysicalDemand>(form.Physical, "physical");
        var contact = One<ContactDemand>(form.Contact, "contact");
        var minAge = PostForm.Number(form.MinAge);
        Check(form.MinAge is null || minAge is >= PostRules.MinAgeMin and <= PostRules.MinAgeMax, "minAge");
        return new Demands
        {
            Reading = reading,
            Swedish = swedish,
            Physical = physical,
            PeopleContact = contact,
            Outdoors = form.Demands.Contains("outdoors"),
            Computer = form.Demands.Contains("computer"),
            DrivingLicence = form.Demands.Contains("drivingLicence"),
            RegisterExtract = form.Demands.Contains("registerExtract"),
            ConfidentialityPledge = form.Demands.Contains("confidentialityPledge"),
            ExperienceNeeded = form.Demands.Contains("experience"),
            OwnExperienceValued = form.Demands.Contains("ownExperienceValued"),
            MinAge = minAge,
        };
    }

    private (int? Places, int Outside) PlacesAndOutside(AssignmentKind kind)
    {
        if (posted is not null)
        {
            return (posted.Places, posted.TakenOutside);
        }

        var places = PostForm.Number(form.Places);
        var isOpen = kind == AssignmentKind.OpenActivity && string.IsNullOrWhiteSpace(form.Places);
        Check(isOpen || places is >= 1 and <= PostRules.PlaceCountMax, "places");
        var outside = string.IsNullOrWhiteSpace(form.Outside) ? 0 : PostForm.Number(form.Outside);
        Check(outside is not null && outside <= (places ?? 0), "outside");
        return (places, outside ?? 0);
    }

    private ImmutableArray<Session> Sessions()
    {
        if (KeepsTimes)
        {
            return posted!.Sessions;
        }

        Check(form.Time is not null && PostForm.Times.Contains(form.Time), "time");
        if (form.Time is not ("weekly" or "dated"))
        {
            return [];
        }

        var (start, end) = (PostForm.Clock(form.Start), PostForm.Clock(form.End));
        Check(start is not null, "start");
        Check(end is not null && !(end <= start), "end");
        return form.Time == "weekly"
            ? Weekly(start ?? default, end ?? default)
            : Dated(start ?? default, end ?? default);
    }

    private ImmutableArray<Session> Weekly(TimeOnly start, TimeOnly end)
    {
        var days = form.Days.Select(name => Enum.TryParse<DayOfWeek>(name, out var day) ? day : (DayOfWeek?)null)
            .Where(day => day is not null && Enum.IsDefined(day.Value))
            .Distinct()
            .ToArray();
        Check(days.Length > 0, "day");
        return
        [
            .. days.Select(day => new Session
            {
                Id = IdOf(day!.Value),
                Weekday = day,
                Start = start,
                End = end,
                TimeZone = city.Zone.Id,
            }),
        ];
    }

    /// <summary>A day that is kept keeps its session, so that whoever is in it stays in it.</summary>
    private SessionId IdOf(DayOfWeek day) =>
        posted?.Sessions.FirstOrDefault(session => session.Weekday == day)?.Id ?? NewId(day.ToString());

    /// <summary>A date that is moved is the same occasion on another date.</summary>
    private SessionId IdOf(DateOnly date)
    {
        var dated = posted?.Sessions.Where(session => session.Date is not null).ToArray() ?? [];
        return (dated.FirstOrDefault(session => session.Date == date) ?? dated.FirstOrDefault())?.Id
            ?? NewId(date.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// An id named after its time, so that a page that is old never means another time with it, and none that a posted
    /// session has: not even one that goes with this edit, or whoever is in that would be moved to the new time.
    /// </summary>
    private SessionId NewId(string name)
    {
        var taken = posted?.Sessions.Select(session => session.Id).ToHashSet() ?? [];
        return Enumerable.Range(1, taken.Count + 1)
            .Select(number => new SessionId(number == 1 ? name : $"{name}-{number}"))
            .First(id => !taken.Contains(id));
    }

    private ImmutableArray<Session> Dated(TimeOnly start, TimeOnly end)
    {
        var date = PostForm.Day(form.Date);
        Check(date is not null, "date");
        var id = IdOf(date ?? default);
        return [new Session { Id = id, Date = date, Start = start, End = end, TimeZone = city.Zone.Id }];
    }

    private ImmutableArray<QualityId> Ticked(ImmutableArray<Named<QualityId>> known) =>
        [.. known.Select(entry => entry.Id).Where(id => form.Qualities.Contains(id.Value))];

    /// <summary>
    /// What is still not answered. A no that has been given is no box on the form, so an edit leaves it as it is.
    /// </summary>
    private ImmutableArray<QualityId> Unticked()
    {
        var open = posted?.Unanswered
            ?? [.. city.Vocabulary.Supports.Concat(city.Vocabulary.Accessibility).Select(entry => entry.Id)];
        return open.RemoveAll(id => form.Qualities.Contains(id.Value));
    }

    private bool IsSpoken(LanguageCode code) => form.Languages.Contains(code.Value);

    private TId Known<TId>(string? text, Func<TId, bool> isKnown, string field)
        where TId : struct, ITextId<TId>
    {
        var isRight = TId.TryParse(text, null, out var id) && isKnown(id);
        Check(isRight, field);
        return id;
    }

    private TEnum One<TEnum>(string? name, string field)
        where TEnum : struct, Enum
    {
        Check(ApiNames<TEnum>.TryParse(name, out var value), field);
        return value;
    }

    private void Check(bool isRight, string field)
    {
        if (!isRight)
        {
            errors.Add(new FormError(field, texts[$"Association.Wrong.{field}"]));
        }
    }
}
