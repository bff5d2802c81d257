using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Drafts;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Drafts;

/// <summary>
/// Uppgiftsplockaren: the tasks of a job go in, those that somebody else could do come out as drafts (DOMAIN row 10).
/// </summary>
internal static class CarveEndpoints
{
    public const string Path = "/forening/plocka";
    public const string TaskField = "uppgift";
    public const string TickField = "nagon-annan";

    /// <summary>Ticked when the drafts are to be work training.</summary>
    public const string TrainingField = "arbetstraning";

    /// <summary>Tasks on the page: chosen, a working day.</summary>
    public const int TaskCountMax = 8;

    /// <summary>Tasks in one draft: chosen, an afternoon.</summary>
    public const int TasksInDraft = 3;

    /// <summary>The longest task; a draft of three is shorter than the longest title and text.</summary>
    public const int TaskLengthMax = 80;

    public static async Task<IResult> Get(HttpContext http, IGrainFactory grains) =>
        await AssociationEndpoints.OwnAsync(http, grains) is not null
            ? Page(new string?[TaskCountMax], [], false, null, [])
            : await Refusals.OfAsync(http, visitor => visitor.Association is not null);

    /// <summary>
    /// Makes drafts of what is ticked. The same form again makes no more, and leaves what has been written in them.
    /// </summary>
    public static async Task<IResult> Post(
        HttpContext http, IGrainFactory grains, City city, PostDrafts drafts, Texts texts)
    {
        if (await AssociationEndpoints.OwnAsync(http, grains) is not { } association)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        var form = CommandForm.Of(http);
        var numbers = Enumerable.Range(1, TaskCountMax).ToArray();
        var typed = numbers.Select(number => form.Text($"{TaskField}{number}")?.Trim()).ToArray();
        var ticked = form.Texts(TickField);
        var chosen = typed.Where((_, at) => ticked.Contains($"{at + 1}")).Where(task => task?.Length > 0).ToList();
        if (typed.Any(task => task?.Length > TaskLengthMax))
        {
            return Again("TooLong");
        }

        if (chosen.Count == 0)
        {
            return Again(typed.All(string.IsNullOrEmpty) ? "NoTask" : "NoTick");
        }

        foreach (var (tasks, number) in chosen.Chunk(TasksInDraft).Select((tasks, number) => (tasks, number)))
        {
            var id = PostDrafts.IdOf(form.Exact, number);
            var fields = Fields(association, city, texts, tasks!, form.Text(TrainingField) is not null);
            if (!await drafts.BeginAsync(association.Id, id, fields))
            {
                return Again("TooMany");
            }
        }

        return TypedResults.LocalRedirect($"{DraftEndpoints.Path}?svar=plockat");

        RazorComponentResult<CarvePage> Again(string wrong) => Page(
            typed,
            ticked,
            form.Text(TrainingField) is not null,
            form.Command,
            [new FormError($"{TaskField}1", texts[$"AssociationCarve.Wrong.{wrong}"])]);
    }

    // What a draft starts from is what a template has; the words are the host's own.
    private static IEnumerable<DraftField> Fields(
        AssociationState association, City city, Texts texts, IReadOnlyList<string> tasks, bool isTraining)
    {
        // A company posts nothing but work (DOMAIN row 10: "Enkla jobb").
        var usual = PostTemplate.Find("m7")!;
        var isWork = isTraining || !PostRules.MayPost(association.Kind, usual.Kind);
        var template = isWork ? PostTemplate.Find("m8")! : usual;
        var form = template.ToForm(texts, city.Vocabulary, association.Area) with
        {
            Title = tasks[0],
            Text = string.Join('\n', tasks.Select(task => texts["AssociationCarve.Task", task])),
        };
        return PostDrafts.FieldsOf(PostFormFields.Of(form));
    }

    private static RazorComponentResult<CarvePage> Page(
        IReadOnlyList<string?> tasks,
        IReadOnlyList<string> ticked,
        bool isTraining,
        CommandId? command,
        IReadOnlyList<FormError> errors) =>
        new(new { Tasks = tasks, Ticked = ticked, IsTraining = isTraining, Command = command, Errors = errors })
        {
            StatusCode = errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
}
