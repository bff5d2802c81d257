using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Associations;

namespace Marknadsplatsen.Web.Drafts;

/// <summary>
/// A ready assignment for those who want to help and do not know how (DOMAIN row 83). Its words are texts; what only
/// the host can answer, who insures and that nobody paid is replaced, is left to the host.
/// </summary>
/// <param name="Id">Names it in an address, and its texts.</param>
/// <param name="Category">The category, where the city has it.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Step">The step.</param>
/// <param name="Has">What the association has, of the first question.</param>
/// <param name="When">When it fits the association.</param>
/// <param name="Much">How much it takes.</param>
public sealed record PostTemplate(
    string Id,
    string Category,
    AssignmentKind Kind,
    StepLevel Step,
    ImmutableArray<string> Has,
    ImmutableArray<string> When,
    ImmutableArray<string> Much)
{
    /// <summary>Templates that are offered.</summary>
    public const int OfferedCount = 3;

    // What everybody can offer who is there themselves.
    private static readonly ImmutableArray<string> Offered = ["bringSupporter", "ownPace"];

    /// <summary>All there are; the order decides between those that fit alike.</summary>
    public static readonly ImmutableArray<PostTemplate> All =
    [
        new("m1", "meetingPlace", AssignmentKind.Volunteer, StepLevel.FewHours, ["lokal"], ["kvall"], ["timmar"]),
        new("m2", "meetingPlace", AssignmentKind.OpenActivity, StepLevel.DropIn, ["lokal"], ["dag", "helg"], ["lite"]),
        new("m3", "repair", AssignmentKind.Volunteer, StepLevel.FewHours, ["saker"], ["dag"], ["timmar"]),
        new("m4", "events", AssignmentKind.Volunteer, StepLevel.DropIn, ["folk"], ["helg", "kvall"], ["lite"]),
        new("m5", "companionship", AssignmentKind.Volunteer, StepLevel.Regular, ["folk"], ["dag", "helg"], ["ofta"]),
        new("m6", "peer", AssignmentKind.PeerSupport, StepLevel.Regular, ["folk", "kunskap"], ["kvall"], ["ofta"]),
        new(
            "m7", "office", AssignmentKind.Volunteer, StepLevel.FewHours, ["kunskap", "saker"], ["dag"], ["timmar"]),
        new(
            "m8",
            "workplace",
            AssignmentKind.WorkTraining,
            StepLevel.WorkTraining,
            ["kunskap", "folk"],
            ["dag"],
            ["ofta"]),
        new("m9", "language", AssignmentKind.StudyCircle, StepLevel.Regular, ["kunskap", "lokal"], ["kvall"], ["ofta"]),
        new(
            "m10",
            "meetingPlace",
            AssignmentKind.OpenActivity,
            StepLevel.DropIn,
            ["lokal"],
            ["kvall", "dag"],
            ["lite"]),
        // Those who have lived long have much to give (DOMAIN section 1 row 23). The words welcome them, and shut
        // nobody out.
        new("m11", "culture", AssignmentKind.Volunteer, StepLevel.FewHours, ["folk"], ["dag"], ["timmar"]),
        new("m12", "repair", AssignmentKind.Volunteer, StepLevel.FewHours, ["kunskap"], ["dag"], ["timmar"]),
    ];

    private bool IsTraining => Kind == AssignmentKind.WorkTraining;

    /// <summary>
    /// Those that the association may post and that fit best what was answered; with nothing answered the first ones.
    /// </summary>
    public static IReadOnlyList<PostTemplate> For(
        string? has, string? when, string? much, AssociationKind poster = AssociationKind.Association) =>
    [
        .. All.Where(template => PostRules.MayPost(poster, template.Kind)).OrderByDescending(template =>
                (template.Has.Contains(has ?? "") ? 3 : 0)
                + (template.When.Contains(when ?? "") ? 2 : 0)
                + (template.Much.Contains(much ?? "") ? 1 : 0))
            .Take(OfferedCount),
    ];

    /// <summary>One by its id, or null.</summary>
    public static PostTemplate? Find(string? id) => All.FirstOrDefault(template => template.Id == id);

    /// <summary>The posting form with everything in it that the host need not answer itself.</summary>
    public PostForm ToForm(Texts texts, CityVocabulary city, AreaId? area) => new()
    {
        Title = texts[$"AssociationHelp.{Id}.Title"],
        Text = texts[$"AssociationHelp.{Id}.Text"],
        FirstVisit = texts["AssociationHelp.FirstVisit"],
        Category = city.Name(new CategoryId(Category)) is null ? null : Category,
        Area = area?.Value,
        Kind = ApiNames<AssignmentKind>.Of(Kind),
        Step = ApiNames<StepLevel>.Of(Step),
        Time = "weekly",
        Days = [(When[0] == "helg" ? DayOfWeek.Saturday : DayOfWeek.Tuesday).ToString()],
        Start = When[0] == "kvall" ? "17:00" : "10:00",
        End = When[0] == "kvall" ? "19:00" : "12:00",
        HoursMin = "2",
        HoursMax = IsTraining ? "15" : "2",
        Supervisor = IsTraining ? texts[$"AssociationHelp.{Id}.Supervisor"] : null,
        Plan = IsTraining ? texts[$"AssociationHelp.{Id}.Plan"] : null,
        Weeks = IsTraining ? "12" : null,
        Places = Kind == AssignmentKind.OpenActivity ? null : "3",
        Direct = IsTraining ? "no" : "yes",
        Reading = ApiNames<ReadingDemand>.Of(default),
        Swedish = ApiNames<SwedishDemand>.Of(default),
        Physical = ApiNames<PhysicalDemand>.Of(default),
        Contact = ApiNames<ContactDemand>.Of(default),
        Qualities =
        [
            .. Offered.Concat(IsTraining ? ["supervisorOnSite"] : [])
                .Where(id => city.Name(new QualityId(id)) is not null),
        ],
        QualitiesAnswered = "no",
        Languages = [.. city.Languages.Select(known => known.Id.Value).Where(code => code == "sv")],
    };
}
