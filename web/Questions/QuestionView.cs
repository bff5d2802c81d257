using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Web.Components;

namespace Marknadsplatsen.Web.Questions;

/// <summary>One question as it is shown: what is chosen or typed, and what has to be put right.</summary>
public sealed record QuestionView
{
    /// <summary>How many questions there are (U1).</summary>
    public const int Count = 6;

    public required Question Question { get; init; }

    /// <summary>What is chosen or typed, by field. Nothing is chosen before the person has chosen it (U19).</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Chosen { get; init; }

    public IReadOnlyList<FormError> Errors { get; init; } = [];

    /// <summary>The form is shown again with the same command; null gives it a fresh one.</summary>
    public CommandId? Command { get; init; }

    /// <summary>The question before this was just saved.</summary>
    public bool IsSaved { get; init; }

    /// <summary>From 1.</summary>
    public int Number => (int)Question + 1;

    public bool Has(string field, string value) => Chosen.TryGetValue(field, out var values) && values.Contains(value);

    public string? Text(string field) =>
        Chosen.TryGetValue(field, out var values) && values is [var first, ..] ? first : null;

    public string? ErrorOf(string field) => Errors.FirstOrDefault(error => error.FieldId == field)?.Message;
}
