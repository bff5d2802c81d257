using Marknadsplatsen.Web.Associations;

namespace Marknadsplatsen.Web.Tests.Associations;

/// <summary>A form that is right, to be made wrong in one place.</summary>
internal static class PostFormSamples
{
    public static PostForm Right { get; } = new()
    {
        Title = "Kvällskaffe",
        Text = "Du kokar kaffe. Ni är två.",
        Category = "meetingPlace",
        Area = "soder",
        Kind = "volunteer",
        Step = "fewHours",
        Time = "weekly",
        Days = ["Tuesday", "Thursday"],
        Start = "16.30",
        End = "19:00",
        HoursMin = "2",
        HoursMax = "4",
        Places = "6",
        Outside = "1",
        Direct = "yes",
        Reading = "none",
        Swedish = "basic",
        Physical = "light",
        Contact = "some",
        Qualities = ["bringSupporter", "wheelchair"],
        QualitiesAnswered = "no",
        Languages = ["sv", "ar"],
        Insurance = "association",
        ReplacesNobody = true,
    };

    /// <summary>The fields as a browser sends them.</summary>
    public static (string Name, string Value)[] Fields(PostForm form)
    {
        (string Name, string? Value)[] single =
        [
            ("title", form.Title), ("text", form.Text), ("firstVisit", form.FirstVisit), ("category", form.Category),
            ("area", form.Area), ("kind", form.Kind), ("step", form.Step), ("time", form.Time), ("date", form.Date),
            ("start", form.Start), ("end", form.End), ("hoursMin", form.HoursMin), ("hoursMax", form.HoursMax),
            ("places", form.Places), ("outside", form.Outside), ("direct", form.Direct), ("reading", form.Reading),
            ("swedish", form.Swedish), ("physical", form.Physical), ("contact", form.Contact), ("minAge", form.MinAge),
            ("house", form.House), ("qualitiesAnswered", form.QualitiesAnswered), ("insurance", form.Insurance),
            ("supervisor", form.Supervisor), ("plan", form.Plan), ("weeks", form.Weeks),
            ("ownPlaces", form.EachDayOwnPlaces ? "yes" : null),
            ("replacesNobody", form.ReplacesNobody ? "yes" : null),
        ];
        return
        [
            .. single.Where(field => !string.IsNullOrEmpty(field.Value)).Select(field => (field.Name, field.Value!)),
            .. form.Days.Select(day => ("day", day)),
            .. form.Demands.Select(demand => ("demand", demand)),
            .. form.Qualities.Select(quality => ("quality", quality)),
            .. form.Languages.Select(language => ("language", language)),
        ];
    }
}
