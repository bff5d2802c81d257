using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Dev;

/// <summary>The cards of the style page, one for each places word.</summary>
internal static class StyleCards
{
    /// <summary>Four cards.</summary>
    public static IReadOnlyList<AssignmentCardView> All(Texts texts) =>
    [
        Card(texts, 1, "meetingPlace", PlacesKind.Open, ["bringSupporter:Bring", "mealOrCoffee:Coffee", "ownPace:Pace"])
            with { Reasons = [texts["Style.C1.Why1"], texts["Style.C1.Why2"]], IsNew = true },
        Card(texts, 2, "animals", PlacesKind.Few, ["ownPace:Pace", "bringSupporter:Bring"]),
        Card(texts, 3, "repair", PlacesKind.Full, ["pictureInstructions:Read", "quietSpace:Quiet"]),
        Card(texts, 4, "meetingPlace", PlacesKind.Free, ["comeAndGo:Go", "mealOrCoffee:Coffee"]),
    ];

    private static AssignmentCardView Card(
        Texts texts, int number, string category, PlacesKind places, string[] facts) => new()
    {
        Id = $"u{number}",
        Href = $"#u{number}",
        Title = texts[$"Style.C{number}.Title"],
        AssociationName = texts[$"Style.C{number}.Who"],
        CategoryPicture = $"category-{category}",
        When = texts[$"Style.C{number}.When"],
        Where = texts[$"Style.C{number}.Where"],
        Places = places,
        Facts =
        [
            .. facts.Select(fact => fact.Split(':'))
                .Select(fact => new Fact($"support-{fact[0]}", texts[$"Style.F.{fact[1]}"])),
        ],
    };
}
