using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Entries;

/// <summary>Turns a registration form into an entry, or says field by field what to put right.</summary>
internal sealed class EntryReading(EntryForm form, CityVocabulary city, Texts texts)
{
    private readonly List<FormError> errors = [];

    /// <summary>What to put right, in the order of the form; empty when <see cref="Read"/> gave an entry.</summary>
    public IReadOnlyList<FormError> Errors => errors;

    /// <summary>The entry of an association, or null when there are <see cref="Errors"/>.</summary>
    public Entry? Read(AssociationId association)
    {
        var name = Text(form.Name, EntryForm.NameField, EntryRules.NameLengthMax);
        Check(
            ApiNames<AssociationKind>.TryParse(form.Kind, out var kind) && EntryForm.Kinds.Contains(kind),
            EntryForm.KindField);
        Check(OrganisationNumber.TryParse(form.Number, null, out var number), EntryForm.NumberField);
        var about = Text(form.About, EntryForm.AboutField, EntryRules.AboutLengthMax);
        var area = AreaId.TryParse(form.Area, null, out var known) && city.Area(known) is not null ? known : default;
        Check(area != default, EntryForm.AreaField);
        Check(ApiNames<ContactRole>.TryParse(form.Role, out var role), EntryForm.RoleField);
        var reach = form.Reach?.Trim();
        Check(
            reach?.Length <= EntryRules.ReachLengthMax && ContactReader.Read(reach) is ContactReading.Complete,
            EntryForm.ReachField);
        return errors.Count > 0
            ? null
            : new Entry
            {
                Association = association,
                Name = name,
                Kind = kind,
                Number = number,
                Role = role,
                Reach = reach,
                Area = area,
                About = about,
            };
    }

    private string Text(string? typed, string field, int lengthMax)
    {
        var text = typed?.Trim() ?? "";
        Check(text.Length > 0 && text.Length <= lengthMax, field);

        // What would harm a person's own words harms a page that everybody reads.
        if (FreeText.HarmIn(text) is { } wrong)
        {
            errors.Add(new FormError(field, texts[$"AssociationEntry.Wrong.{wrong}"]));
        }

        return text;
    }

    private void Check(bool isRight, string field)
    {
        if (!isRight)
        {
            errors.Add(new FormError(field, texts[$"AssociationEntry.Wrong.{field}"]));
        }
    }
}
