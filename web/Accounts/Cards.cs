using Marknadsplatsen.Domain.Accounts;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Accounts;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Vocabulary;
using Marknadsplatsen.Web.Identity;
using Orleans;

namespace Marknadsplatsen.Web.Accounts;

/// <summary>Makes, opens and ends recall cards: hashes what people type, and asks the account's grain.</summary>
internal sealed class Cards(IGrainFactory grains, City city, AccountSecrets secrets, SlowHashing hashing)
{
    /// <summary>Names tried before giving up; with a tenth of all names taken, one person in 10^8 gets there.</summary>
    private const int DrawCountMax = 8;

    /// <summary>
    /// Makes <paramref name="draw"/>, or another draw when its name is taken, the person's only card. Null when too
    /// many are waiting for the hash, or the names have run out.
    /// </summary>
    public async Task<CardDraw?> IssueAsync(
        ParticipantId person,
        CardDraw draw,
        CommandId command,
        CancellationToken cancelled,
        bool isRecovery = false)
    {
        for (var tried = 0; tried < DrawCountMax; tried++)
        {
            if (await hashing.ProofAsync(city.Municipality, draw.Code, cancelled) is not { } words)
            {
                return null;
            }

            var outcome = await Account(draw.Code.Name).Issue(new IssueCard
            {
                CommandId = command,
                Participant = person,
                Municipality = city.Municipality,
                Words = words,
                Token = secrets.TokenProof(draw.Token),
                IsRecovery = isRecovery,
            });
            if (outcome is IssueOutcome.Issued issued)
            {
                await RetireAsync(issued.Replaced, person, command);
                return draw;
            }

            draw = CardDraw.New();
        }

        return null;
    }

    /// <summary>The person's card opens nothing any more.</summary>
    public async Task RevokeAsync(ParticipantId person, CommandId command)
    {
        var ended = await grains.GetGrain<IParticipantGrain>(person.Value).KeepCard(new KeepCard
        {
            CommandId = command,
            Municipality = city.Municipality,
            Card = null,
        });
        await RetireAsync(ended, person, command);
    }

    /// <summary>
    /// A try with typed words; null when too many are waiting for the hash. Whoever has to wait for their turn costs
    /// none: a flood that is not heard leaves the hash to those who are.
    /// </summary>
    public async Task<SignInOutcome?> TryAsync(RecallCode code, TryOrigin from, CancellationToken cancelled)
    {
        if (await grains.GetGrain<IFailureCapGrain>(city.Municipality.Value).Ask(from) is { } opens)
        {
            return new SignInOutcome.Later(opens);
        }

        return await hashing.ProofAsync(city.Municipality, code, cancelled) is { } words
            ? await Account(code.Name).TryWords(words, from)
            : null;
    }

    /// <summary>A try with what the card's picture said.</summary>
    public Task<SignInOutcome> TryAsync(string name, string token) =>
        Account(name).TryToken(secrets.TokenProof(token));

    private async Task RetireAsync(AccountKey? ended, ParticipantId person, CommandId command)
    {
        if (ended is { } account)
        {
            await grains.GetGrain<IAccountGrain>(account.Value).Retire(person);
            await grains.GetGrain<IParticipantGrain>(person.Value).Settle(command);
        }
    }

    private IAccountGrain Account(string name) =>
        grains.GetGrain<IAccountGrain>(secrets.CardKey(city.Municipality, name).Value);
}
