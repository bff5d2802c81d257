namespace Marknadsplatsen.Web.Components;

/// <summary>One thing to put right in a form.</summary>
/// <param name="FieldId">The id of the control the message belongs to; the summary links there.</param>
/// <param name="Message">What is wrong and what to do, one sentence, in the reader's language.</param>
public sealed record FormError(string FieldId, string Message);
