using System.Collections.Immutable;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Web.Matching;

/// <summary>Says why things are not shown, with counts as words, and points to the answer that decides it.</summary>
internal sealed class ReliefWords(Texts texts, CityVocabulary city)
{
    // Above this a count says no more than "many".
    private const int CountedMax = 12;

    /// <summary>Why they are not shown.</summary>
    public ReliefView Reason(ExclusionCount excluded) => Of("Suits.Why", excluded);

    /// <summary>What would be shown if one answer changed.</summary>
    public ReliefView Relief(ExclusionCount relief) => Of("Suits.Relief", relief);

    private ReliefView Of(string group, ExclusionCount counted)
    {
        var key = counted.Reason.Kind == ExclusionKind.Must ? "MUST" : counted.Reason.ToString();
        var quality = counted.Reason.Must is { } must ? city.Called(must) : "";
        return new ReliefView(
            texts[$"{group}.{key}", Count(counted.Count), quality],
            Href(counted.Reason.Kind));
    }

    private string Count(int count) =>
        texts[count <= CountedMax ? $"Suits.Count.{count}" : "Suits.Count.Many"];

    private static string Href(ExclusionKind kind) => kind switch
    {
        ExclusionKind.Time => "/fragor/2",
        ExclusionKind.Hours or ExclusionKind.WorkNotChosen => "/fragor/3",
        ExclusionKind.Distance => "/fragor/4",
        ExclusionKind.Must => "/fragor/5",
        ExclusionKind.Language => "/fragor/6",
        ExclusionKind.Hidden => "/mina#dolda",
        _ => "/hitta",
    };
}
