using Marknadsplatsen.Domain.Peers;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Time;

namespace Marknadsplatsen.Web.Peers;

/// <summary>Says what two peers have in common, and what to put right.</summary>
internal sealed class PeerWords(Texts texts, MomentWords moments, CityVocabulary city)
{
    /// <summary>What is in common, one line for each of the four; empty when nothing is.</summary>
    public IReadOnlyList<string> Common(PeerProfile common)
    {
        var lines = new List<string>();
        Add("Area", common.Area is { } area ? [city.Area(area)?.Name ?? area.Value] : []);
        Add("Time", common.TimeOfDay.Select(bucket => texts[$"Export.TimeBucket.{bucket}"]));
        Add("Languages", common.Languages.Select(language => city.Called(language)));
        Add("Interests", common.Interests.Select(interest => city.Called(interest)));
        return lines;

        void Add(string key, IEnumerable<string> names)
        {
            if (string.Join(", ", names) is { Length: > 0 } all)
            {
                lines.Add(texts[$"Peer.Common.{key}", all]);
            }
        }
    }

    /// <summary>By when both are to have answered.</summary>
    public string AnswerBy(PeerPairView pair) => moments.Day(pair.SuggestedAtUtc + PeerPair.AnswerLength);

    /// <summary>A day in words.</summary>
    public string Day(DateTimeOffset at) => moments.Day(at);

    /// <summary>What to say of a step that was not taken; null when there is nothing to say.</summary>
    public string? Problem(PeerOutcome outcome, string? typed) => outcome switch
    {
        PeerOutcome.Changed or PeerOutcome.NotYours => null,
        PeerOutcome.Full => texts["Peer.Full"],
        PeerOutcome.Unreadable =>
            texts[$"FreeText.{FreeText.Of(typed).Problem ?? FreeTextProblem.Empty}", FreeText.LengthMax],
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
