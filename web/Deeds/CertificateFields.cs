using System.Collections.Immutable;
using System.Globalization;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Deeds;

/// <summary>The form of a certificate as it is typed.</summary>
public sealed record CertificateFields
{
    public const string WordsField = "ord";
    public const string TextField = "text";
    public const string FromField = "fran";
    public const string ToField = "till";
    public const string HoursField = "timmar";
    public const string SignerField = "vem";
    public const string PlaceField = "plats";

    /// <summary>The chosen sentences in Swedish.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    public string? Text { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Hours { get; init; }

    /// <summary>Who is to confirm; null before it is chosen.</summary>
    public OwnerRole? Signer { get; init; }

    public bool NamesPlace { get; init; }

    /// <summary>What stands in a certificate.</summary>
    public static CertificateFields Of(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return new CertificateFields
        {
            Words = certificate.Words,
            Text = certificate.Text,
            From = certificate.From,
            To = certificate.To,
            Hours = certificate.Hours?.ToString(CultureInfo.InvariantCulture),
            Signer = certificate.Signer,
            NamesPlace = certificate.NamesPlace,
        };
    }

    /// <summary>What was sent.</summary>
    internal static CertificateFields Read(CommandForm form) => new()
    {
        Words = CertificateWords.Chosen(form.Texts(WordsField)),
        Text = form.Text(TextField),
        From = form.Text(FromField),
        To = form.Text(ToField),
        Hours = form.Text(HoursField),
        Signer = ApiNames<OwnerRole>.TryParse(form.Text(SignerField), out var signer)
            && signer != OwnerRole.Participant
            ? signer
            : null,
        NamesPlace = form.Text(PlaceField) is not null,
    };

    /// <summary>What to put right, in the order of the form.</summary>
    internal IReadOnlyList<FormError> Errors(Texts texts)
    {
        var errors = new List<FormError>();
        var text = FreeText.Of(Text).Problem;
        if (Words.IsEmpty && text == FreeTextProblem.Empty)
        {
            errors.Add(new FormError(WordsField, texts["Certificate.Words.Missing"]));
        }

        if (text is { } problem and not FreeTextProblem.Empty)
        {
            errors.Add(new FormError(TextField, texts[$"FreeText.{problem}", FreeText.LengthMax]));
        }

        AddPeriod(errors, FromField, From, texts);
        AddPeriod(errors, ToField, To, texts);
        if (Hours is not null && PostForm.Number(Hours) is not (>= 1 and <= CertificateRules.HoursMax))
        {
            errors.Add(new FormError(HoursField, texts["Certificate.Hours.Wrong"]));
        }

        if (Signer is null)
        {
            errors.Add(new FormError(SignerField, texts["Certificate.Signer.Missing"]));
        }

        return errors;
    }

    /// <summary>The command; only of fields without errors.</summary>
    internal WriteCertificate ToCommand(CommandId command, MunicipalityCode municipality, AssignmentId assignment) =>
        new()
        {
            CommandId = command,
            Municipality = municipality,
            Assignment = assignment,
            Words = Words,
            Text = Text,
            From = From,
            To = To,
            Hours = PostForm.Number(Hours),
            Signer = Signer ?? OwnerRole.Participant,
            NamesPlace = NamesPlace,
        };

    private static void AddPeriod(List<FormError> errors, string field, string? typed, Texts texts)
    {
        if (FreeText.Of(typed).Problem is { } problem and not FreeTextProblem.Empty)
        {
            errors.Add(new FormError(field, texts[$"FreeText.{problem}", CertificateRules.PeriodLengthMax]));
        }
        else if (typed?.Length > CertificateRules.PeriodLengthMax)
        {
            errors.Add(new FormError(
                field, texts[$"FreeText.{FreeTextProblem.TooLong}", CertificateRules.PeriodLengthMax]));
        }
    }
}
