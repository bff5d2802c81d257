using System.Collections.Immutable;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Matching.Vocabulary;

namespace Marknadsplatsen.Matching.Participants;

/// <summary>
/// One participant's answers in 20 bytes, without loss. Answers that do not fit, such as a word the city does not know
/// or the same wish twice, have no row and are matched by the plain model.
/// </summary>
internal readonly record struct ParticipantRow
{
    /// <summary>Hours left that no assignment exceeds.</summary>
    public const byte UnlimitedRoom = byte.MaxValue;

    /// <summary>
    /// The highest least hours an assignment is compared with; more fits only those without a ceiling.
    /// </summary>
    public const byte HoursMax = UnlimitedRoom - 1;

    public uint Interests { get; init; }

    public uint Musts { get; init; }

    public uint Wishes { get; init; }

    public ushort Languages { get; init; }

    public RowFlags Flags { get; init; }

    public byte Area { get; init; }

    public byte Reach { get; init; }

    /// <summary>Hours left below the ceiling, plus one; 0 when nothing is left, not even for no hours.</summary>
    public byte Room { get; init; }

    /// <summary>The code of the ceiling, 0 when there is none.</summary>
    public byte Ceiling { get; init; }

    public RowShape Shape => (Interests == 0 ? RowShape.NoInterest : 0)
        | ((Flags & RowFlags.AnyTime) == 0 ? RowShape.NoTime : 0)
        | (Wishes == 0 ? RowShape.NoWish : 0)
        | (Languages == 0 ? RowShape.NoLanguage : 0)
        | (Ceiling == 0 ? RowShape.NoCeiling : 0)
        | ((Flags & RowFlags.OpenToWork) != 0 ? RowShape.OpenToWork : 0);

    /// <summary>The row of these answers, or null when they do not fit in one.</summary>
    public static ParticipantRow? From(MatchableParticipant participant, MatchCodes codes, CeilingCodes ceilings)
    {
        var profile = participant.Profile;
        if (codes.Categories.BitsOf(profile.Interests) is not { } interests
            || codes.Qualities.BitsOf(profile.MustHave) is not { } musts
            || codes.Qualities.BitsOf(profile.NiceToHave) is not { } wishes
            || codes.Languages.BitsOf(profile.Languages) is not { } languages
            || uint.PopCount(musts) != profile.MustHave.Length || uint.PopCount(wishes) != profile.NiceToHave.Length
            || RoomOf(profile.MaxHoursPerWeek, participant.AcceptedHours) is not { } room
            || ceilings.Of(profile.MaxHoursPerWeek) is not { } ceiling)
        {
            return null;
        }

        var area = profile.Area is { } from ? codes.Areas.Of(from) : 0;
        return new ParticipantRow
        {
            Interests = interests,
            Musts = musts,
            Wishes = wishes,
            Languages = (ushort)languages,
            Flags = FlagsOf(participant),
            Area = (byte)area,
            Reach = codes.Areas.Reach(area, profile.MaxKm),
            Room = room,
            Ceiling = ceiling,
        };
    }

    private static RowFlags FlagsOf(MatchableParticipant participant)
    {
        var profile = participant.Profile;
        return RowFlags.IsLive
            | ((RowFlags)TimeBucketSet.Of(profile.TimeOfDay).Bits & RowFlags.AnyTime)
            | (profile.OpenToWorkSteps ? RowFlags.OpenToWork : 0)
            | (profile.HasDrivingLicence == false ? RowFlags.NoLicence : 0)
            | (profile.AvoidHouse == HouseRule.SoberPlace ? RowFlags.AvoidsFirstHouse : 0)
            | (profile.AvoidHouse == HouseRule.ComeAsYouAre ? RowFlags.AvoidsSecondHouse : 0)
            | (participant.AnsweredCount < Audience.FewAnswersBelow ? RowFlags.FewAnswers : 0);
    }

    /// <summary>
    /// Accepted and least hours are whole, so they exceed the ceiling exactly when they exceed its whole part.
    /// </summary>
    private static byte? RoomOf(double? ceiling, int acceptedHours)
    {
        if (ceiling is not { } hours)
        {
            return UnlimitedRoom;
        }

        var room = Math.Floor(hours) - acceptedHours + 1;
        return room < HoursMax ? (byte)Math.Max(0, room) : null;
    }
}
