using Marknadsplatsen.Domain.Vocabulary;
using Microsoft.AspNetCore.Http;
using Orleans.Runtime;
using Orleans.Storage;

namespace Marknadsplatsen.Web.Api;

/// <summary>
/// What every command of the API shares. The key makes a repeated command get the same answer; a page on another site
/// cannot send the header without asking first, and is never allowed to. When nobody can know whether a command was
/// stored, the answer is 503 and the same key may be sent again.
/// </summary>
internal sealed class TapFilter : IEndpointFilter
{
    /// <summary>The header that names one intention.</summary>
    public const string Header = "Idempotency-Key";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.Headers[Header] is not [{ } text] || !CommandId.TryParse(text, null, out var command))
        {
            return TypedResults.Problem(
                $"Send the header {Header}: 1 to 64 letters, digits, hyphens or underscores, new for each intention.",
                statusCode: StatusCodes.Status400BadRequest);
        }

        http.Items[typeof(TapFilter)] = command;
        try
        {
            return await next(context);
        }
        catch (Exception failure) when (failure is TimeoutException or InconsistentStateException or OrleansException)
        {
            return TypedResults.Problem(
                $"It is not known whether this was stored. Send it again with the same {Header}.",
                statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>The command's id, in an endpoint behind this filter.</summary>
    public static CommandId Of(HttpContext http) =>
        http.Items[typeof(TapFilter)] is CommandId command
            ? command
            : throw new InvalidOperationException($"The endpoint has no {nameof(TapFilter)}.");
}
