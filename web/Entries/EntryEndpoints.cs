using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Entries;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Associations;
using Marknadsplatsen.Web.Commands;
using Marknadsplatsen.Web.Components;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Teams;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace Marknadsplatsen.Web.Entries;

/// <summary>Where an association registers itself, and answers what a coordinator asks about it.</summary>
internal static class EntryEndpoints
{
    public const string Path = "/forening/ny";
    public const string AnswerPath = "/forening/svar";
    public const string WordsField = "ord";

    private const string IdPrefix = "ny-";
    private const int IdLength = 24;

    /// <summary>The empty form.</summary>
    public static RazorComponentResult<EntryPage> Get(HttpContext http)
    {
        SiteHeaders.KeepForBackButton(http);
        return Page(new EntryForm(), null, []);
    }

    /// <summary>
    /// Registers. The same form again is the same association, and shows the same page; a wrong one comes back as it
    /// was typed.
    /// </summary>
    public static async Task<IResult> Post(
        HttpContext http,
        IGrainFactory grains,
        City city,
        Entrances entrances,
        FirstOwners owners,
        Doors doors,
        Texts texts)
    {
        var sent = CommandForm.Of(http);
        var form = EntryForm.From(sent);
        var reading = new EntryReading(form, city.Vocabulary, texts);
        if (reading.Read(IdOf(sent.Command)) is not { } entry)
        {
            SiteHeaders.KeepForBackButton(http);
            return Page(form, sent.Command, reading.Errors);
        }

        var outcome = await grains.GetGrain<IEntryGrain>(city.Municipality.Value).Send(
            new SendEntry { CommandId = sent.Command, Entry = entry, Door = doors.Of(http) });
        if (outcome is EntryOutcome.Kept { Entry: var kept })
        {
            TeamEndpoints.NeverKept(http);

            // A form opened again with the browser's back button and changed is no second association.
            await entrances.RegisterAsync(kept);
            return new RazorComponentResult<EntrySentPage>(new
            {
                Entry = kept,
                // A coordinator's newer link is not ended by a form that is sent again.
                Code = kept.IsRenewed
                    ? null
                    : (await owners.InviteAsync(kept.Association, sent.Command))?.ToString(),
            });
        }

        SiteHeaders.KeepForBackButton(http);

        // A refusal is a definite answer, so what is sent next is a form of its own.
        return outcome switch
        {
            EntryOutcome.NumberTaken => Again(EntryForm.NumberField, "NumberTaken"),
            EntryOutcome.ManyFromHere => Again(EntryForm.NameField, "ManyFromHere"),
            EntryOutcome.TooMany => Again(EntryForm.NameField, "TooMany"),
            EntryOutcome.NotRight or EntryOutcome.NotOpen => Again(EntryForm.NameField, "NotRight"),
            _ => throw new UnreachableException(),
        };

        RazorComponentResult<EntryPage> Again(string field, string wrong) =>
            Page(form, null, [new FormError(field, texts[$"AssociationEntry.Wrong.{wrong}"])]);
    }

    /// <summary>The association answers what a coordinator has asked.</summary>
    public static async Task<IResult> Answer(HttpContext http, IGrainFactory grains, City city)
    {
        var form = CommandForm.Of(http);
        if ((await Visitors.ReadAsync(http)).Association is not { } association)
        {
            return await Refusals.OfAsync(http, visitor => visitor.Association is not null);
        }

        var outcome = await grains.GetGrain<IEntryGrain>(city.Municipality.Value).Decide(new DecideEntry
        {
            CommandId = form.Command,
            Association = association,
            Status = EntryStatus.Waiting,
            Words = form.Text(WordsField),
        });
        return TypedResults.LocalRedirect(
            outcome is EntryOutcome.NotRight ? $"{AssociationEndpoints.Path}?svar=tomt" : AssociationEndpoints.Path);
    }

    /// <summary>The association that a form makes: nobody can choose another's id with it.</summary>
    internal static AssociationId IdOf(CommandId command)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"entry|{command}"));
        return new AssociationId(IdPrefix + Convert.ToHexStringLower(hash)[..IdLength]);
    }

    private static RazorComponentResult<EntryPage> Page(
        EntryForm form, CommandId? command, IReadOnlyList<FormError> errors) =>
        new(new { Form = form, Command = command, Errors = errors })
        {
            StatusCode = errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
}
