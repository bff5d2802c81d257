using Marknadsplatsen.Domain.Associations;

namespace Marknadsplatsen.Web.Associations;

/// <summary>At which field of the posting form a problem is told.</summary>
internal static class PostFields
{
    public static string Of(PostProblem problem) => problem switch
    {
        PostProblem.Title => "title",
        PostProblem.Text => "text",
        PostProblem.Category => "category",
        PostProblem.Area => "area",
        PostProblem.Times => "time",
        PostProblem.Session => "end",
        PostProblem.HostedAt => "hostedName",
        PostProblem.Supervisor => "supervisor",
        PostProblem.Closures => "closed",
        PostProblem.Hours => "hoursMax",
        PostProblem.Places => "places",
        PostProblem.TakenOutside => "outside",
        PostProblem.Qualities => "qualitiesAnswered",
        PostProblem.KindNotAllowed => "kind",
        PostProblem.PaidStaff => "replacesNobody",
        PostProblem.FirstVisit => "firstVisit",
        PostProblem.TimeZone => "time",
        PostProblem.Contact or PostProblem.Money or PostProblem.ShutsOut => "text",
        PostProblem.MinAge => "minAge",
        _ => "title",
    };
}
