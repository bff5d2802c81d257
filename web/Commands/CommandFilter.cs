using Marknadsplatsen.Web.Acting;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Orleans.Storage;

namespace Marknadsplatsen.Web.Commands;

/// <summary>
/// Stands before every form that changes something: it has to come from our own page, and when nobody can know whether
/// a command was stored, the person gets the same form again with the same id, so that a second tap is harmless.
/// </summary>
internal sealed class CommandFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (await FieldsOfAsync(http) is not { } fields)
        {
            return Again(RepeatReason.Unreadable, null);
        }

        var form = CommandForm.TryFrom(fields);
        if (form is null || !await antiforgery.IsRequestValidAsync(http))
        {
            http.RequestServices.GetService<SecurityEvents>()?.FormWithoutMark(http);
            return Again(RepeatReason.Stale, fields);
        }

        if (await ActingForms.RefuseAsync(http, fields) is { } refused)
        {
            return refused;
        }

        http.Items[typeof(CommandForm)] = form;
        try
        {
            return await next(context);
        }
        catch (Exception failure) when (IsUnknown(failure) && !http.Response.HasStarted)
        {
            return Again(RepeatReason.Unknown, fields);
        }
    }

    /// <summary>Whether a call that failed may have been carried out all the same.</summary>
    public static bool IsUnknown(Exception failure) =>
        failure is TimeoutException or InconsistentStateException or OrleansException;

    /// <summary>The fields that were sent, or null when it is no form that can be read.</summary>
    public static async Task<IFormCollection?> FieldsOfAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return null;
        }

        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception failure) when (failure is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static RazorComponentResult<RepeatPage> Again(RepeatReason reason, IFormCollection? fields) =>
        RepeatPage.Of(
            reason,
            fields,
            reason == RepeatReason.Unknown
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status400BadRequest);
}
