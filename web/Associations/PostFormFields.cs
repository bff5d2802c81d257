using System.Collections.Immutable;

namespace Marknadsplatsen.Web.Associations;

/// <summary>The fields of the posting form, by the names that a browser sends.</summary>
internal static class PostFormFields
{
    /// <summary>Everything that is typed or ticked.</summary>
    public static readonly ImmutableArray<string> Names =
    [
        "title", "text", "firstVisit", "category", "area", "kind", "step", "time", "day", "date", "start", "end",
        "hostedAt", "hostedName", "supervisor", "plan", "weeks", "closed", "closedOnHolidays",
        "ownPlaces", "hoursMin", "hoursMax", "places", "outside", "direct", "reading", "swedish", "physical", "contact",
        "demand", "minAge", "house", "quality", "qualitiesAnswered", "language", "insurance", "replacesNobody",
    ];

    /// <summary>The form that some fields make.</summary>
    /// <param name="text">What was typed in a field; null when it is missing or empty.</param>
    /// <param name="texts">Everything chosen in a field.</param>
    public static PostForm Read(Func<string, string?> text, Func<string, IReadOnlyList<string>> texts) => new()
    {
        Title = text("title"),
        Text = text("text"),
        FirstVisit = text("firstVisit"),
        Category = text("category"),
        Area = text("area"),
        Kind = text("kind"),
        Step = text("step"),
        Time = text("time"),
        Days = texts("day"),
        Date = text("date"),
        Start = text("start"),
        End = text("end"),
        HostedAt = text("hostedAt"),
        HostedName = text("hostedName"),
        Supervisor = text("supervisor"),
        Plan = text("plan"),
        Weeks = text("weeks"),
        Closed = text("closed"),
        ClosedOnHolidays = text("closedOnHolidays") is not null,
        EachDayOwnPlaces = text("ownPlaces") is not null,
        HoursMin = text("hoursMin"),
        HoursMax = text("hoursMax"),
        Places = text("places"),
        Outside = text("outside"),
        Direct = text("direct"),
        Reading = text("reading"),
        Swedish = text("swedish"),
        Physical = text("physical"),
        Contact = text("contact"),
        Demands = texts("demand"),
        MinAge = text("minAge"),
        House = text("house"),
        Qualities = texts("quality"),
        QualitiesAnswered = text("qualitiesAnswered"),
        Languages = texts("language"),
        Insurance = text("insurance"),
        ReplacesNobody = text("replacesNobody") is not null,
    };

    /// <summary>What a form holds, as a browser would send it.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Values)> Of(PostForm form)
    {
        const string ticked = "yes";
        return
        [
            One("title", form.Title), One("text", form.Text), One("firstVisit", form.FirstVisit),
            One("category", form.Category), One("area", form.Area), One("kind", form.Kind), One("step", form.Step),
            One("time", form.Time), ("day", form.Days), One("date", form.Date), One("start", form.Start),
            One("end", form.End), One("hostedAt", form.HostedAt), One("hostedName", form.HostedName),
            One("supervisor", form.Supervisor), One("plan", form.Plan), One("weeks", form.Weeks),
            One("closed", form.Closed),
            One("closedOnHolidays", form.ClosedOnHolidays ? ticked : null),
            One("ownPlaces", form.EachDayOwnPlaces ? ticked : null),
            One("hoursMin", form.HoursMin), One("hoursMax", form.HoursMax), One("places", form.Places),
            One("outside", form.Outside), One("direct", form.Direct), One("reading", form.Reading),
            One("swedish", form.Swedish), One("physical", form.Physical), One("contact", form.Contact),
            ("demand", form.Demands), One("minAge", form.MinAge), One("house", form.House), ("quality", form.Qualities),
            One("qualitiesAnswered", form.QualitiesAnswered), ("language", form.Languages),
            One("insurance", form.Insurance), One("replacesNobody", form.ReplacesNobody ? ticked : null),
        ];
    }

    private static (string Name, IReadOnlyList<string> Values) One(string name, string? value) =>
        (name, value is null ? [] : [value]);
}
