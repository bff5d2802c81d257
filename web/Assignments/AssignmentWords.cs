using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Marks;
using Marknadsplatsen.Web.Pictograms;
using Marknadsplatsen.Web.StandIns;
using Marknadsplatsen.Web.Time;
using AssignmentCard = Marknadsplatsen.Domain.Catalog.AssignmentCard;
using PlacesWord = Marknadsplatsen.Domain.Catalog.PlacesWord;

namespace Marknadsplatsen.Web.Assignments;

/// <summary>Says what an assignment is, in words people use. Never how many places there are.</summary>
public sealed class AssignmentWords(
    Texts texts,
    MarkShelf marks,
    CityVocabulary city,
    SessionWords sessions,
    QualityWords qualities,
    OccasionWords occasions,
    TimeProvider time)
{
    private static readonly QualityId BusNearby = new("busNearby");
    private static readonly QualityId BusTicket = new("busTicket");
    private static readonly QualityId Pickup = new("pickup");

    // "Nytt" is what has come since the same time yesterday: chosen, a person looks once a day.
    private static readonly TimeSpan NewFor = TimeSpan.FromDays(1);

    /// <summary>The address of an assignment's page.</summary>
    public static string Href(AssignmentId id) => $"/uppdrag/{id}";

    /// <summary>The card in a list, with the reasons that speak for it.</summary>
    public AssignmentCardView Card(AssignmentCard card, IReadOnlyList<string>? reasons = null)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new AssignmentCardView
        {
            Id = card.Id.Value,
            Href = Href(card.Id),
            Title = card.Details.Title,
            AssociationName = card.HostNames,
            CategoryPicture = CategoryPicture(card.Details.Category),
            When = sessions.Brief(card.Details),
            Where = WhereShort(card.Details),
            Places = Places(card),
            Facts = qualities.Facts(card.Details),
            Reasons = reasons ?? [],
            FreeTimes = occasions.FreeLine(card),
            IsNew = IsNew(card),
            IsMarked = marks.Of(card.AssociationId) is not null,
        };
    }

    /// <summary>Whether it was published since this time yesterday.</summary>
    public bool IsNew(AssignmentCard card) => IsNew(card, time.GetUtcNow());

    /// <summary>Whether it was published since the same time the day before.</summary>
    public static bool IsNew(AssignmentCard card, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.PublishedAtUtc > now - NewFor;
    }

    /// <summary>The pictogram of a category.</summary>
    public static string CategoryPicture(CategoryId category) =>
        PictogramNames.All.Contains($"category-{category}") ? $"category-{category}" : "ui-info";

    /// <summary>How it stands with places, as everybody may know.</summary>
    public static PlacesKind Places(AssignmentCard card) => card switch
    {
        { Details.IsOpenActivity: true } => PlacesKind.Free,
        { PlacesWord: PlacesWord.Available } => PlacesKind.Open,
        { PlacesWord: PlacesWord.FewLeft } => PlacesKind.Few,
        _ => PlacesKind.Full,
    };

    /// <summary>The part of the city and the bus, one line.</summary>
    public string WhereShort(AssignmentDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var area = AreaName(details);
        bool Has(QualityId quality) => Qualities.Has(details, quality);
        return (Has(BusNearby), Has(BusTicket), Has(Pickup)) switch
        {
            (_, true, _) => texts["Assignment.Where.Ticket", area],
            (true, _, _) => texts["Assignment.Where.Bus", area],
            (_, _, true) => texts["Assignment.Where.Pickup", area],
            _ => area,
        };
    }

    /// <summary>The part of the city, whose place it is, and everything about getting there.</summary>
    public string Where(AssignmentDetails details)
    {
        var ways = new[] { BusNearby, Pickup, BusTicket }
            .Where(quality => Qualities.Has(details, quality))
            .Select(quality => qualities.Name(quality) + ".");
        return string.Join(" ", [AreaName(details) + ".", .. HostedAt(details), .. ways]);
    }

    /// <summary>Whose place it is, when it is not the association's own; a sentence.</summary>
    private IEnumerable<string> HostedAt(AssignmentDetails details)
    {
        if (details.HostedAt is { } at)
        {
            var kind = texts[$"Assignment.HostedAt.{at.Kind}"];
            yield return at.Name is null ? $"{kind}." : $"{kind}: {at.Name}.";
        }
    }

    /// <summary>How much and for how long.</summary>
    public string HowMuch(AssignmentDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var (least, most) = (details.HoursPerWeek.Min, details.HoursPerWeek.Max);
        var hours = (least, most) switch
        {
            (0, 0) => texts["Assignment.Hours.Free"],
            (0, _) => texts.Count("Assignment.Hours.UpTo", most),
            _ when least == most => texts.Count("Assignment.Hours.Same", most),
            _ => texts["Assignment.Hours.Between", least, most],
        };
        return details.DurationWeeks is { } weeks
            ? $"{hours} {texts.Count("Assignment.Weeks", weeks)}"
            : hours;
    }

    /// <summary>What it asks of a person, as plain sentences.</summary>
    public IReadOnlyList<string> Demands(AssignmentDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var demands = details.Demands;
        var sentences = new List<string>
        {
            texts[$"Assignment.Experience.{(demands.NoExperienceNeeded ? "None" : "Some")}"],
            texts[$"Assignment.Reading.{demands.Reading}"],
            texts[$"Assignment.Swedish.{demands.Swedish}"],
            texts[$"Assignment.Physical.{demands.Physical}"],
            texts[$"Assignment.Contact.{demands.PeopleContact}"],
        };
        AddIf(demands.Computer, "Computer");
        AddIf(demands.Outdoors, "Outdoors");
        AddIf(demands.OwnExperienceValued, "OwnExperience");
        AddIf(details.IsPaid, "Paid");
        sentences.Add(texts["Assignment.Languages", Languages(details)]);
        sentences.Add(texts[$"Assignment.Insurance.{details.Insurance}"]);
        return sentences;

        void AddIf(bool holds, string key)
        {
            if (holds)
            {
                sentences.Add(texts[$"Assignment.{key}"]);
            }
        }
    }

    private string AreaName(AssignmentDetails details) => city.Area(details.Area)?.Name ?? details.Area.Value;

    private string Languages(AssignmentDetails details)
    {
        var names = details.Languages.Select(language => city.Called(language)).ToArray();
        return names.Length < 2
            ? string.Concat(names)
            : string.Join(", ", names[..^1]) + texts["Time.And"] + names[^1];
    }
}
