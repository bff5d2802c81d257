using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;
using Microsoft.AspNetCore.Components;

namespace Marknadsplatsen.Web.Associations;

/// <summary>One part of the posting form: its words, and the messages that belong to its fields.</summary>
public abstract class PostPart : ComponentBase
{
    /// <summary>What was typed.</summary>
    [Parameter]
    [EditorRequired]
    public required PostForm Form { get; set; }

    /// <summary>What to put right.</summary>
    [Parameter]
    public IReadOnlyList<FormError> Errors { get; set; } = [];

    /// <summary>The assignment is posted already: its kind and its places are not changed here.</summary>
    [Parameter]
    public bool IsEdit { get; set; }

    /// <summary>The texts.</summary>
    [Inject]
    protected Texts Words { get; set; } = null!;

    /// <summary>A field's label.</summary>
    protected string Label(string field) => Words[$"Association.Field.{field}"];

    /// <summary>A field's hint.</summary>
    protected string Hint(string field) => Words[$"Association.Hint.{field}"];

    /// <summary>A field's message, or null when it is right.</summary>
    protected string? Message(string field) => Errors.FirstOrDefault(error => error.FieldId == field)?.Message;

    /// <summary>The members of an enumeration as choices, with nothing chosen first.</summary>
    protected IReadOnlyList<FieldOption> Names<TEnum>(string group)
        where TEnum : struct, Enum =>
        Choices(ApiNames<TEnum>.All.Select(name => new FieldOption(name, Words[$"Association.{group}.{name}"])));

    /// <summary>Choices with nothing chosen first.</summary>
    protected IReadOnlyList<FieldOption> Choices(IEnumerable<FieldOption> options) =>
        [new FieldOption("", Words["Association.Choose"]), .. options];
}
