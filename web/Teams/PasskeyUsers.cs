using System.Buffers.Text;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Grains.Teams;
using Microsoft.AspNetCore.Identity;
using Orleans;

namespace Marknadsplatsen.Web.Teams;

/// <summary>
/// Lets ASP.NET Core's passkey handler read members' passkeys from the grains. It reads only: what is stored, and when,
/// is the endpoints' to decide.
/// </summary>
internal sealed class PasskeyUsers(IGrainFactory grains) : IUserPasskeyStore<PasskeyUser>
{
    /// <summary>Bytes as they stand in stored records.</summary>
    public static string IdOf(byte[] credentialId) => Base64Url.EncodeToString(credentialId);

    public async Task<PasskeyUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        MemberId.TryParse(userId, null, out var id)
        && await grains.GetGrain<IMemberGrain>(id.Value).View() is { Passkeys.IsEmpty: false } member
            ? new PasskeyUser(id, member.Passkeys)
            : null;

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(PasskeyUser user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. user.Passkeys.Select(Of)]);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(
        PasskeyUser user, byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(user.Passkeys.FirstOrDefault(key => key.Id == IdOf(credentialId)) is { } key ? Of(key) : null);

    /// <summary>
    /// Nobody is ever looked up by a credential alone: a sign-in names its member, and is checked against that member's
    /// own public keys. A credential id that somebody registers a second time therefore opens nothing of another's.
    /// </summary>
    public Task<PasskeyUser?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult<PasskeyUser?>(null);

    public Task<string> GetUserIdAsync(PasskeyUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id.Value);

    public Task<string?> GetUserNameAsync(PasskeyUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Id.Value);

    public Task AddOrUpdatePasskeyAsync(
        PasskeyUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task RemovePasskeyAsync(PasskeyUser user, byte[] credentialId, CancellationToken cancellationToken) =>
        throw ReadsOnly();

    public Task SetUserNameAsync(PasskeyUser user, string? userName, CancellationToken cancellationToken) =>
        throw ReadsOnly();

    public Task<string?> GetNormalizedUserNameAsync(PasskeyUser user, CancellationToken cancellationToken) =>
        throw ReadsOnly();

    public Task SetNormalizedUserNameAsync(
        PasskeyUser user, string? normalizedName, CancellationToken cancellationToken) => throw ReadsOnly();

    public Task<IdentityResult> CreateAsync(PasskeyUser user, CancellationToken cancellationToken) =>
        throw ReadsOnly();

    public Task<IdentityResult> UpdateAsync(PasskeyUser user, CancellationToken cancellationToken) =>
        throw ReadsOnly();

    public Task<IdentityResult> DeleteAsync(PasskeyUser user, CancellationToken cancellationToken) =>
        throw ReadsOnly();

    public Task<PasskeyUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        throw ReadsOnly();

    public void Dispose()
    {
    }

    private static NotSupportedException ReadsOnly() => new("Members are changed through their grains.");

    private static UserPasskeyInfo Of(Passkey key) => new(
        Base64Url.DecodeFromChars(key.Id),
        Convert.FromBase64String(key.PublicKey),
        key.CreatedAtUtc,
        (uint)key.SignCount,
        [.. key.Transports],
        isUserVerified: true,
        key.IsBackupEligible,
        key.IsBackedUp,
        attestationObject: [],
        clientDataJson: []);
}
