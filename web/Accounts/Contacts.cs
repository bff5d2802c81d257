using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Accounts;
using Marknadsplatsen.Grains.Messages;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Identity;
using Marknadsplatsen.Web.Messages;
using Microsoft.Extensions.Options;
using Orleans;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>
/// People's own e-mail addresses and numbers: codes to them, keeping and giving them up, and messages to a person by
/// whichever way they have. Only here is an address ever in the open.
/// </summary>
internal sealed class Contacts(
    IGrainFactory grains,
    City city,
    AccountSecrets secrets,
    IMessageSender sender,
    IOptions<MessageOptions> messages,
    IOptions<SiteOptions> site,
    Texts texts,
    TimeProvider time)
{
    /// <summary>The phone number of the help, as people read it; for messages.</summary>
    public string HelpPhone => site.Value.HelpPhone;

    /// <summary>Whether any way out exists, so that codes can be offered.</summary>
    public bool AreOffered => Reaches(ContactKind.Email) || Reaches(ContactKind.TextMessage);

    /// <summary>Whether this installation sends by that way.</summary>
    public bool Reaches(ContactKind kind) => sender.Reaches(kind);

    /// <summary>Whether this installation sends there: by a way that exists, to a number that is let in.</summary>
    public bool Reaches(ContactHandle handle) => sender.Reaches(handle.Kind)
        && (handle.Kind == ContactKind.Email || messages.Value.Text.PrefixesOrDefault.Any(
            prefix => handle.Text.StartsWith(prefix, StringComparison.Ordinal)));

    /// <summary>Makes a code and starts to send it. Never waits for the sending.</summary>
    /// <param name="ticket">What the browser will carry.</param>
    /// <param name="before">What it carried, whose code ends.</param>
    public async Task<CodeAsked> AskAsync(CodeTicket ticket, CodeTicket? before)
    {
        if (!sender.HasRoom(ticket.Handle.Kind))
        {
            return new CodeAsked.Busy();
        }

        var key = secrets.ContactKey(city.Municipality, ticket.Handle);
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        var outcome = await Account(key).AskCode(new AskCode
        {
            Ask = secrets.AskProof(key, ticket.Ask),
            Replaces = before is null ? null : secrets.AskProof(key, before.Ask),
            Proof = secrets.CodeProof(key, ticket.Ask, code),
        });
        switch (outcome)
        {
            case AskOutcome.Made made:
                var message = CodeMessage(ticket.Handle, code);
                if (made.IsSomebodys || ticket.IsForKeeping)
                {
                    _ = sender.SendAsync(message);
                }

                return new CodeAsked.OnItsWay();
            case AskOutcome.MadeBefore:
                return new CodeAsked.OnItsWay();
            case AskOutcome.Later later:
                return new CodeAsked.Later(later.OpensAtUtc);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>A try to sign in with a code.</summary>
    public Task<SignInOutcome> TryAsync(CodeTicket ticket, string code, CommandId command, TryOrigin from)
    {
        var key = secrets.ContactKey(city.Municipality, ticket.Handle);
        return Account(key).TryCode(TryOf(key, ticket, code, command, from));
    }

    /// <summary>
    /// A try to make a handle the person's own. What it takes the place of is freed, and told by the way that it was.
    /// </summary>
    public async Task<AttachOutcome> KeepAsync(
        ParticipantId person, CodeTicket ticket, string code, CommandId command, TryOrigin from)
    {
        var key = secrets.ContactKey(city.Municipality, ticket.Handle);
        var outcome = await Account(key).Attach(new AttachContact
        {
            Try = TryOf(key, ticket, code, command, from),
            Participant = person,
            Municipality = city.Municipality,
            Contact = new OwnContact
            {
                Kind = ticket.Handle.Kind,
                Account = key,
                Sealed = secrets.Seal(person, ticket.Handle),
            },
        });
        if (outcome is AttachOutcome.Attached { Replaced: { } replaced })
        {
            await EndAsync(person, replaced, command);
        }

        return outcome;
    }

    /// <summary>The person has no way of that kind any more; it is told by the way that it was.</summary>
    public async Task RemoveAsync(ParticipantId person, ContactKind kind, CommandId command)
    {
        var ended = await grains.GetGrain<IParticipantGrain>(person.Value).KeepContact(new KeepContact
        {
            CommandId = command,
            Municipality = city.Municipality,
            Kind = kind,
        });
        if (ended is not null)
        {
            await EndAsync(person, ended, command);
        }
    }

    /// <summary>The person's ways, in the open. For their own pages, and for sending; never for anybody else.</summary>
    public IReadOnlyList<ContactHandle> Of(ParticipantState person) =>
        [.. person.Contacts.Select(contact => secrets.Open(person.Id, contact)).OfType<ContactHandle>()];

    /// <summary>
    /// Sends a neutral message by one way that the person has and this installation reaches: text message first, since
    /// it is seen first. The outcome as <see cref="IMessageSender.SendAsync"/> tells it;
    /// <see cref="MessageOutcome.NoCarrier"/> for somebody who is reached by none.
    /// </summary>
    public Task<MessageOutcome> TellAsync(
        ParticipantState person, string subject, string text, DateTimeOffset? usefulUntilUtc = null)
    {
        var handle = Of(person).Where(Reaches).OrderByDescending(handle => handle.Kind).FirstOrDefault();
        return handle is null
            ? Task.FromResult(MessageOutcome.NoCarrier)
            : sender.SendAsync(MessageTo(handle, subject, text) with { UsefulUntilUtc = usefulUntilUtc });
    }

    /// <summary>
    /// Done again when it was cut off, since the same command is answered the same until it is settled.
    /// </summary>
    private async Task EndAsync(ParticipantId person, OwnContact ended, CommandId command)
    {
        await Account(ended.Account).Retire(person);
        if (secrets.Open(person, ended) is { } handle)
        {
            var words = texts["Messages.Ended", site.Value.Name, site.Value.HelpPhone];
            _ = sender.SendAsync(MessageTo(handle, texts["Messages.Ended.Subject"], words));
        }

        await grains.GetGrain<IParticipantGrain>(person.Value).Settle(command);
    }

    private TryCode TryOf(
        AccountKey key, CodeTicket ticket, string code, CommandId command, TryOrigin from) => new()
    {
        CommandId = command,
        Ask = secrets.AskProof(key, ticket.Ask),
        Proof = secrets.CodeProof(key, ticket.Ask, code),
        From = from,
    };

    // The last line lets phones offer the code for this site and no other (wicg.github.io/sms-one-time-codes). The host
    // is a setting: what a request says of itself must not end up in somebody's message.
    private OutgoingMessage CodeMessage(ContactHandle handle, string code)
    {
        var words = texts["Messages.Code", code, site.Value.Name];
        var isBound = handle.Kind == ContactKind.TextMessage && site.Value.Host.Length > 0;
        var text = isBound ? $"{words}\n\n@{site.Value.Host} #{code}" : words;
        return MessageTo(handle, texts["Messages.Code.Subject"], text) with
        {
            UsefulUntilUtc = time.GetUtcNow() + SentCode.Life,
        };
    }

    private static OutgoingMessage MessageTo(ContactHandle handle, string subject, string text) => new()
    {
        Kind = handle.Kind,
        To = handle.Text,
        Subject = subject,
        Text = text,
    };

    private IAccountGrain Account(AccountKey key) => grains.GetGrain<IAccountGrain>(key.Value);
}
