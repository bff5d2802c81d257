using System.Security.Cryptography;
using System.Text;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Drafts;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Drafts;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Orleans;

namespace Marknadsplatsen.Web.Drafts;

/// <summary>
/// Posting forms that are not finished. A form that is sent and comes back is saved as well, so that nothing is lost
/// when the page is closed.
/// </summary>
internal sealed class PostDrafts(IGrainFactory grains)
{
    /// <summary>The hidden field with the draft that a form goes on with.</summary>
    public const string Field = "utkast";

    /// <summary>The button that saves and does not post.</summary>
    public const string ButtonField = "knapp";

    public const string SaveButton = "utkast";

    /// <summary>The button that tells how many it would fit, and does not post.</summary>
    public const string FitButton = "passar";

    private const int IdLength = 24;

    public async Task<IReadOnlyList<PostDraft>> OfAsync(AssociationId association) =>
        (await Book(association).View()).Drafts;

    public async Task<PostDraft?> FindAsync(AssociationId association, string? id) =>
        string.IsNullOrEmpty(id)
            ? null
            : (await Book(association).View()).Drafts.FirstOrDefault(draft => draft.Id == id);

    /// <summary>
    /// Saves a form as it was typed. The same form is the same draft, however often it is sent.
    /// </summary>
    /// <returns>The draft's id; null when it is too long or there are too many.</returns>
    public async Task<string?> SaveAsync(AssociationId association, CommandForm sent)
    {
        var id = IdOf(sent);
        var isSaved = await SaveAsync(association, id, FieldsOf(PostFormFields.Names.Select(
            name => (name, sent.Texts(name)))));
        return isSaved ? id : null;
    }

    /// <summary>Saves fields as a draft with an id.</summary>
    public Task<bool> SaveAsync(AssociationId association, string id, IEnumerable<DraftField> fields) =>
        Book(association).Save(new PostDraft { Id = id, Fields = [.. fields] });

    /// <summary>Begins a draft; one that is there already is gone on with, and stays as it is.</summary>
    public async Task<bool> BeginAsync(AssociationId association, string id, IEnumerable<DraftField> fields) =>
        await FindAsync(association, id) is not null || await SaveAsync(association, id, fields);

    public Task RemoveAsync(AssociationId association, string id) => Book(association).Remove(id);

    /// <summary>The draft that a form is: the one it goes on with, or its own.</summary>
    public static string IdOf(CommandForm sent) =>
        TextId.IsValid(sent.Text(Field)) ? sent.Text(Field)! : IdOf(sent.Command);

    /// <summary>The draft that a command makes.</summary>
    public static string IdOf(CommandId command, int number = 0)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"draft|{command}|{number}"));
        return "d" + Convert.ToHexStringLower(hash)[..IdLength];
    }

    /// <summary>Fields that hold something.</summary>
    public static IEnumerable<DraftField> FieldsOf(IEnumerable<(string Name, IReadOnlyList<string> Values)> typed) =>
        typed.Where(field => field.Values.Count > 0)
            .Select(field => new DraftField { Name = field.Name, Values = [.. field.Values] });

    /// <summary>The posting form as a draft has it.</summary>
    public static PostForm FormOf(PostDraft draft) => PostFormFields.Read(draft.Text, draft.Texts) with
    {
        Draft = draft.Id,
    };

    private IDraftBookGrain Book(AssociationId association) => grains.GetGrain<IDraftBookGrain>(association.Value);
}
