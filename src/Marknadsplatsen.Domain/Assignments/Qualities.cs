using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Assignments;

/// <summary>What a place offers.</summary>
public static class Qualities
{
    /// <summary>Whether the place has said that it offers the quality. No, and not answered, are both false.</summary>
    public static bool Has(AssignmentDetails details, QualityId quality)
    {
        ArgumentNullException.ThrowIfNull(details);
        var demands = details.Demands;
        return quality switch
        {
            _ when quality == DerivedQualities.NoReading => demands.Reading == ReadingDemand.None,
            _ when quality == DerivedQualities.BasicSwedishOk => demands.Swedish <= SwedishDemand.Basic,
            _ when quality == DerivedQualities.LowContact => demands.PeopleContact == ContactDemand.Low,
            _ when quality == DerivedQualities.SoberPlace => details.HouseRule == HouseRule.SoberPlace,
            _ when quality == DerivedQualities.ComeAsYouAre => details.HouseRule == HouseRule.ComeAsYouAre,
            _ => details.Supports.Contains(quality) || details.Accessibility.Contains(quality),
        };
    }
}
