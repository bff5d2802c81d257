using System.Security.Cryptography;
using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Accounts;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Identity;
using Orleans;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>
/// Paper slips for people who have lost their card: a coordinator makes one for a person they know, and the person gets
/// a card with it in their own browser. The coordinator neither sees nor chooses what is on the card.
/// </summary>
internal sealed class Slips(
    IGrainFactory grains, City city, AccountSecrets secrets, Contacts contacts, Texts texts)
{
    /// <summary>
    /// A slip for a person, in place of any other of theirs; null when nobody is known by that id. The person is told
    /// by the way they have, if any.
    /// </summary>
    public async Task<string?> IssueAsync(ParticipantId person, CommandId command)
    {
        var code = SlipCode.Draw(RandomNumberGenerator.GetInt32);
        if (!await Slip(code).Issue(person, command))
        {
            return null;
        }

        if (await grains.GetGrain<IParticipantGrain>(person.Value).View() is { } state)
        {
            // A coordinator's page made it, and the person's own language is what it speaks.
            var told = await grains.GetGrain<INoticeGrain>(person.Value).View();
            using var own = Tongue.OrSwedish(told.Language).Speak();
            _ = contacts.TellAsync(state, texts["Messages.Slip.Subject"], texts["Messages.Slip", contacts.HelpPhone]);
        }

        return code;
    }

    /// <summary>A try with what stands on a slip.</summary>
    public Task<SignInOutcome> UseAsync(string code, CommandId command, TryOrigin from) =>
        Slip(code).Use(command, from);

    /// <summary>The person wants no slip to be used: it was not they who asked for it.</summary>
    public async Task StopAsync(ParticipantId person, CommandId command)
    {
        var own = grains.GetGrain<IParticipantGrain>(person.Value);
        var ended = await own.KeepSlip(new KeepSlip { CommandId = command });
        if (ended is { } slip)
        {
            await grains.GetGrain<ISlipGrain>(slip.Value).Withdraw();
            await own.Settle(command);
        }
    }

    private ISlipGrain Slip(string code) =>
        grains.GetGrain<ISlipGrain>(secrets.SlipKey(city.Municipality, code).Value);
}
