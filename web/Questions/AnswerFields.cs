using System.Globalization;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Web.Questions;

/// <summary>The fields of the six questions, and what an answer looks like in them.</summary>
internal static class AnswerFields
{
    public const string Interests = "vad";
    public const string Times = "nar";
    public const string HowMuch = "hurmycket";
    public const string UnderTen = "undertio";
    public const string Area = "stadsdel";
    public const string Km = "km";
    public const string Must = "maste";
    public const string Nice = "garna";
    public const string Contact = "kontakt";
    public const string Languages = "sprak";

    /// <summary>"Vet inte än": a choice that answers nothing.</summary>
    public const string DoNotKnow = "vetinte";

    public const string Yes = "ja";

    private static readonly string[][] ByQuestion =
        [[Interests], [Times], [HowMuch, UnderTen], [Area, Km], [Must, Nice], [Contact, Languages]];

    /// <summary>The fields of a question, in the order they are asked.</summary>
    public static IReadOnlyList<string> Of(Question question) => ByQuestion[(int)question];

    /// <summary>The stored answers as the fields show them.</summary>
    public static Dictionary<string, IReadOnlyList<string>> From(Answers answers) => new(StringComparer.Ordinal)
    {
        [Interests] = [.. answers.Interests.Select(id => id.Value)],
        [Times] = [.. answers.TimeOfDay.Select(ApiNames<TimeBucket>.Of)],
        [HowMuch] = answers.HowMuch is { } howMuch ? [ApiNames<HowMuch>.Of(howMuch)] : [],
        [UnderTen] = answers.UnderTenHours ? [Yes] : [],
        [Area] = answers.Area is { } area ? [area.Value] : [],
        [Km] = answers.MaxKm is { } km ? [km.ToString("0.#", CultureInfo.GetCultureInfo("sv"))] : [],
        [Must] = [.. answers.MustHave.Select(id => id.Value)],
        [Nice] = [.. answers.NiceToHave.Select(id => id.Value)],
        [Contact] = answers.Contact is { } contact ? [ApiNames<ContactWay>.Of(contact)] : [],
        [Languages] = [.. answers.Languages.Select(id => id.Value)],
    };
}
