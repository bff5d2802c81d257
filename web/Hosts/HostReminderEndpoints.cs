using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Hosts;
using Marknadsplatsen.Grains.Messages;
using Marknadsplatsen.Web.Accounts;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Hosts;

/// <summary>Where an association says which address its reminders go to.</summary>
internal static class HostReminderEndpoints
{
    public const string Path = "/forening/paminnelser";
    public const string MailField = "epost";

    public static async Task<IResult> Get(
        string? svar, HttpContext http, IGrainFactory grains, AccountSecrets secrets, IMessageSender sender) =>
        (await Visitors.ReadAsync(http)).Association is { } association
            ? await PageAsync(http, grains, secrets, sender, association, new HostReminderView { Answer = svar })
            : await Refusals.OfAsync(http, visitor => visitor.Association is not null);

    /// <summary>Keeps the address, or none when the field is empty; a wrong one comes back as it was typed.</summary>
    public static async Task<IResult> Post(
        HttpContext http, IGrainFactory grains, AccountSecrets secrets, IMessageSender sender, Texts texts)
    {
        if ((await Visitors.ReadAsync(http)).Association is not { } association
            || await AssociationEndpoints.OwnAsync(http, grains) is not { } own)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        var form = CommandForm.Of(http);
        var typed = form.Text(MailField)?.Trim();
        if (string.IsNullOrEmpty(typed))
        {
            await Host(grains, association).KeepMail(null);
            return TypedResults.LocalRedirect($"{Path}?svar=av");
        }

        if (own.IsVerified && ContactReader.Read(typed) is ContactReading.Complete
            { Handle: { Kind: ContactKind.Email } handle })
        {
            await Host(grains, association).KeepMail(secrets.Seal(association, handle));
            return TypedResults.LocalRedirect($"{Path}?svar=sparat");
        }

        return await PageAsync(http, grains, secrets, sender, association, new HostReminderView
        {
            Typed = typed,
            Command = form.Command,
            Errors =
            [
                new FormError(
                    MailField, texts[$"AssociationReminder.Wrong{(own.IsVerified ? "" : ".NotVerified")}"]),
            ],
        });
    }

    private static IHostGrain Host(IGrainFactory grains, AssociationId association) =>
        grains.GetGrain<IHostGrain>(association.Value);

    private static async Task<RazorComponentResult<HostReminderPage>> PageAsync(
        HttpContext http,
        IGrainFactory grains,
        AccountSecrets secrets,
        IMessageSender sender,
        AssociationId association,
        HostReminderView view)
    {
        http.Response.Headers.CacheControl = "no-store";
        var mail = (await Host(grains, association).View()).Mail;
        return new(new
        {
            View = view with
            {
                IsOffered = sender.Reaches(ContactKind.Email),
                Hint = mail is null ? null : secrets.Open(association, mail)?.Hint,
            },
        })
        {
            StatusCode = view.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }
}
