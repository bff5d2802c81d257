using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Marknadsplatsen.Web.Pictures;

/// <summary>A form with a picture is far larger than others, and takes longer on a bad line.</summary>
internal static class PictureBody
{
    /// <summary>
    /// The most bytes of a form with a picture: chosen, several times the largest picture that is taken, so that one
    /// that is too large is told so in words.
    /// </summary>
    public const int BytesMax = 3 * PictureReader.BytesMax;

    // Chosen: the largest picture over a line of half a megabit.
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(4);

    /// <summary>Lets those at an association's desk send more; everybody else has what any form may have.</summary>
    public static async ValueTask<object?> AllowAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body
            && (await Visitors.ReadAsync(http)).Association is not null)
        {
            body.MaxRequestBodySize = BytesMax;
        }

        return await next(context);
    }

    /// <summary>Says what a form with a picture may have.</summary>
    public static void WithPicture(this RouteHandlerBuilder form) => form
        .WithFormOptions(multipartBodyLengthLimit: BytesMax)
        .WithRequestTimeout(new RequestTimeoutPolicy
        {
            Timeout = Within,
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        });
}
