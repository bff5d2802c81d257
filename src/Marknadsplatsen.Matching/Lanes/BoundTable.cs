using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Matching.Participants;
using Marknadsplatsen.Matching.Vocabulary;

namespace Marknadsplatsen.Matching.Lanes;

/// <summary>Bound points that are the same for every assignment, or of which there are only a few tables.</summary>
internal static class BoundTable
{
    /// <summary>One entry for each value a six-bit code can have.</summary>
    public const int Length = 64;

    public static readonly byte Interest = BoundPoints.Of(MatchRules.InterestPoints);
    public static readonly byte Support = BoundPoints.Of(MatchRules.SupportPoints);
    public static readonly byte Language = BoundPoints.Of(MatchRules.LanguagePoints);

    private static readonly byte[][] Shapes =
        [ShapesOf(false, false), ShapesOf(false, true), ShapesOf(true, false), ShapesOf(true, true)];

    /// <summary>
    /// Points by shape: half points of missing answers, and those of time and of work without a ceiling.
    /// </summary>
    public static byte[] ByShape(bool isFlexible, bool isWorkStep) =>
        Shapes[(isFlexible ? 2 : 0) + (isWorkStep ? 1 : 0)];

    private static byte[] ShapesOf(bool isFlexible, bool isWorkStep)
    {
        var points = new byte[Length];
        for (var shape = 0; shape < Length; shape++)
        {
            var lacks = (RowShape)shape;
            var sum = Half(lacks, RowShape.NoInterest, MatchRules.InterestPoints)
                + Half(lacks, RowShape.NoWish, MatchRules.SupportPoints)
                + Half(lacks, RowShape.NoLanguage, MatchRules.LanguagePoints);
            sum += MatchRules.TimePoints * (lacks.HasFlag(RowShape.NoTime) ? MatchRules.UnansweredShare
                : isFlexible ? MatchRules.FlexibleTimeShare : 1);
            if (lacks.HasFlag(RowShape.NoCeiling))
            {
                sum += MatchRules.LoadPoints
                    * (lacks.HasFlag(RowShape.OpenToWork) && isWorkStep ? 1 : MatchRules.UnansweredShare);
            }

            points[shape] = BoundPoints.Of(sum);
        }

        return points;
    }

    private static double Half(RowShape shape, RowShape missing, double points) =>
        shape.HasFlag(missing) ? points * MatchRules.UnansweredShare : 0;
}
