using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Web.Matching;

/// <summary>
/// The words for what the matching model says in codes: short sentences, only about facts that were used.
/// </summary>
public sealed class MatchTexts(CityVocabulary city, Texts texts)
{
    private const string Group = "Matching.";

    /// <summary>Why an assignment is suggested, as one sentence.</summary>
    public string Of(MatchReason reason) => reason switch
    {
        MatchReason.NothingChosen => Text("Reason.NothingChosen"),
        MatchReason.ChosenCategory chosen => Text("Reason.ChosenCategory", Lower(city.Called(chosen.Category))),
        MatchReason.TimeIsAgreed => Text("Reason.TimeIsAgreed"),
        MatchReason.ChosenTime time => Text($"Reason.Time.{ApiNames<TimeBucket>.Of(time.Bucket)}"),
        MatchReason.Offers offers => Offer(offers.Quality),
        MatchReason.IsNear => Text("Reason.IsNear"),
        _ => throw new System.Diagnostics.UnreachableException($"{reason} has no words."),
    };

    /// <summary>What is good to know, as one or two sentences.</summary>
    public string Of(MatchNote note) => note switch
    {
        MatchNote.OthersDecide others =>
            Text("Note.OthersDecide", Text($"Decider.{ApiNames<Decider>.Of(others.DecidedBy)}")),
        MatchNote.ShowsRegisterExtract => Text("Note.ShowsRegisterExtract"),
        MatchNote.NeedsLicence => Text("Note.NeedsLicence"),
        MatchNote.LiftsHeavy => Text("Note.LiftsHeavy"),
        MatchNote.HasLeastAge age => Text("Note.HasLeastAge", age.Years),
        MatchNote.PromisesConfidentiality => Text("Note.PromisesConfidentiality"),
        _ => throw new System.Diagnostics.UnreachableException($"{note} has no words."),
    };

    /// <summary>The word for how well it fits, or null when nothing is said. Never a figure.</summary>
    public string? Of(FitWord fit) => fit == FitWord.None ? null : Text($"Fit.{fit}");

    /// <summary>Why the person does not see an assignment: what was chosen, and how this one is.</summary>
    public string WhyNot(Exclusion reason, MatchProfile profile, AssignmentCard card)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(card);
        var details = card.Details;
        return reason.Kind switch
        {
            ExclusionKind.Time => Text("WhyNot.TIME", Times("Chosen", profile.TimeOfDay), TimesOf(details)),
            ExclusionKind.Must when details.Unanswered.Contains(reason.Must!.Value) =>
                Text("WhyNot.MUST.Unanswered", Lower(Quality(reason.Must.Value))),
            ExclusionKind.Must => Text("WhyNot.MUST", Lower(Quality(reason.Must!.Value))),
            ExclusionKind.Hours => Text("WhyNot.HOURS", profile.MaxHoursPerWeek, details.HoursPerWeek.Min),
            _ => Text($"WhyNot.{reason}"),
        };
    }

    /// <summary>What changing one answer would bring, for a list that is short or empty.</summary>
    public string Of(ExclusionCount relief)
    {
        var wish = relief.Reason.Must is { } quality
            ? Text("Relief.MUST", Lower(Quality(quality)))
            : Text($"Relief.{relief.Reason}");
        return Text(relief.Count == 1 ? "Relief.One" : "Relief.Many", wish, relief.Count);
    }

    private string Offer(QualityId quality) =>
        Texts.Has($"{Group}Offers.{quality}") ? Text($"Offers.{quality}") : $"{Quality(quality)}.";

    private string Quality(QualityId quality) => city.Called(quality);

    private string TimesOf(AssignmentDetails details) =>
        details.Sessions.IsEmpty ? Text("WhyNot.NoTime") : Times("Actual", TimeBuckets.Of(details));

    private string Times(string form, IEnumerable<TimeBucket> buckets) =>
        string.Join(Text("And"), buckets.Select(bucket => Text($"Time.{form}.{ApiNames<TimeBucket>.Of(bucket)}")));

    private static string Lower(string name) => name.ToLower(CultureInfo.CurrentCulture);

    private string Text(string key) => texts[Group + key];

    private string Text(string key, params object?[] values) => texts[Group + key, values];
}
