using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Participants;
using Microsoft.AspNetCore.Http;

namespace Marknadsplatsen.Web.Commands;

/// <summary>
/// Stands before a person's own forms that another record than theirs keeps: to write, to answer how it goes or to put
/// down what one has done is not to be silent, whichever record it is in. So nobody is removed for silence who is there
/// (DOMAIN 3.8).
/// </summary>
internal sealed class PersonSeenFilter(People people) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        if ((await Visitors.ReadAsync(context.HttpContext)).Participant is { } person)
        {
            await people.Grain(person).Stay(CommandForm.Of(context.HttpContext).Command);
        }

        return result;
    }
}
