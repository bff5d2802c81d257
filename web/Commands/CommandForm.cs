using System.Security.Cryptography;
using System.Text.Json;
using Marknadsplatsen.Domain.Vocabulary;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Commands;

/// <summary>
/// A form that was sent: its command id, and what was typed. The same form sent again carries the same id.
/// </summary>
internal sealed class CommandForm
{
    /// <summary>The hidden field with the command id.</summary>
    public const string CommandField = "kommando";

    /// <summary>The hidden field that makes two sendings of a stranger's form one new participant.</summary>
    public const string NewcomerField = "ny";

    // The framework's own name for the hidden field against forged forms.
    private const string MarkField = "__RequestVerificationToken";

    private readonly IFormCollection fields;

    private CommandForm(IFormCollection fields, CommandId command) => (this.fields, Command) = (fields, command);

    /// <summary>This sending, or the sending it repeats.</summary>
    public CommandId Command { get; }

    /// <summary>
    /// The sending of exactly this: the same when the same is sent again, and another one when the form was opened
    /// with the browser's back button and something else was written in it.
    /// </summary>
    public CommandId Exact => new(Fingerprint());

    /// <summary>A fresh id for a form that is about to be shown.</summary>
    public static CommandId NewCommand() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));

    /// <summary>The form, or null when it carries no command id that can be used.</summary>
    public static CommandForm? TryFrom(IFormCollection fields) =>
        fields[CommandField] is [var text] && CommandId.TryParse(text, null, out var command)
            ? new CommandForm(fields, command)
            : null;

    /// <summary>The form that <see cref="CommandFilter"/> let through.</summary>
    public static CommandForm Of(HttpContext http) =>
        http.Items[typeof(CommandForm)] as CommandForm
        ?? throw new InvalidOperationException($"The endpoint has no {nameof(CommandFilter)}.");

    /// <summary>The same whenever the same form is sent again, whatever mark of the site it carries.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        fields.Where(field => field.Key != MarkField)
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => (string?[])[field.Key, .. field.Value]))));

    /// <summary>What was typed in a field; null when it is missing or empty.</summary>
    public string? Text(string field) => fields[field] is [{ Length: > 0 } text, ..] ? text : null;

    /// <summary>Everything chosen in a field.</summary>
    public IReadOnlyList<string> Texts(string field) =>
        [.. fields[field].Where(value => !string.IsNullOrEmpty(value)).Select(value => value!)];
}
