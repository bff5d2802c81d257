using System.Security.Cryptography;
using System.Text;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Messages;

namespace Marknadsplatsen.Web.Messages;

/// <summary>
/// Text messages as files, for another program that sends them and takes them away: the number on the first line, the
/// message below. A file is there whole or not at all, and only the program's own user can read it.
/// </summary>
internal sealed class FolderCarrier(string folder, TimeProvider time) : IMessageCarrier
{
    /// <inheritdoc/>
    public ContactKind Kind => ContactKind.TextMessage;

    /// <inheritdoc/>
    public async Task CarryAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var random = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var path = Path.Combine(
            Directory.CreateDirectory(folder).FullName, $"{time.GetUtcNow():yyyyMMdd'T'HHmmss}-{random}.txt");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var aside = path + ".part";
        await using (var file = new FileStream(aside, options))
        {
            await file.WriteAsync(Encoding.UTF8.GetBytes($"{message.To}\n{message.Text}\n"), cancellationToken);
        }

        File.Move(aside, path);
    }
}
