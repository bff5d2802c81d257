using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Tests.City;
using Marknadsplatsen.Domain.Vocabulary;

namespace Marknadsplatsen.Domain.Tests.Matching;

/// <summary>
/// The reference's sentences for each reason and note, so that codes can be compared with its answers.
/// </summary>
internal static class ReferenceWords
{
    public static string Of(MatchReason reason) => reason switch
    {
        MatchReason.NothingChosen => "Du har inte valt något än. Här är ett urval.",
        MatchReason.ChosenCategory chosen =>
            $"Du har valt {DemoCity.File.Vocabulary.Name(chosen.Category)!.ToLowerInvariant()}.",
        MatchReason.TimeIsAgreed => "Ni kommer överens om en tid.",
        MatchReason.ChosenTime time => time.Bucket switch
        {
            TimeBucket.Evening => "Det är efter klockan 16.",
            TimeBucket.Weekend => "Det är på helgen.",
            TimeBucket.Morning => "Det är på förmiddagen.",
            _ => "Det är på eftermiddagen.",
        },
        MatchReason.Offers offers => Of(offers.Quality),
        MatchReason.IsNear => "Det är nära dig.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    public static string Of(MatchNote note) => note switch
    {
        MatchNote.OthersDecide others => "Du anmäler intresse. " + others.DecidedBy switch
        {
            Decider.Coordinator => "Samordnare beslutar.",
            Decider.EmploymentService => "Arbetsförmedlingen beslutar.",
            Decider.Employer => "Arbetsgivaren beslutar.",
            _ => "Deltagaren och föreningen beslutar.",
        },
        MatchNote.ShowsRegisterExtract => "Barn är med. Du visar ett papper från polisen innan du börjar.",
        MatchNote.NeedsLicence => "Du behöver körkort.",
        MatchNote.LiftsHeavy => "Du lyfter tungt ibland.",
        MatchNote.HasLeastAge age => $"Du behöver ha fyllt {age.Years} år.",
        MatchNote.PromisesConfidentiality => "Du lovar att inte berätta vidare.",
        _ => throw new ArgumentOutOfRangeException(nameof(note), note, null),
    };

    private static string Of(QualityId quality) => quality.Value switch
    {
        "noReading" => "Du behöver inte läsa.",
        "basicSwedishOk" => "Det räcker med lite svenska.",
        "lowContact" => "Du möter få nya människor.",
        "soberPlace" => "Platsen är nykter.",
        "comeAsYouAre" => "Kom som du är.",
        _ => DemoCity.File.Vocabulary.Name(quality) + ".",
    };
}
