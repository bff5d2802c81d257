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
}
