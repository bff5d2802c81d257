using System.Security.Cryptography;
using Marknadsplatsen.Web.Identity;

namespace Marknadsplatsen.Silo.Hosting;

/// <summary>
/// The key of account names and proofs: 32 random bytes in the file <c>pepper</c> of the keys' folder, made at the
/// first start. Without the same file no card and no code in the store opens anything.
/// </summary>
internal sealed class Pepper
{
    /// <summary>The file in <see cref="KeyOptions.Folder"/>.</summary>
    public const string FileName = "pepper";

    private readonly string path;

    private Pepper(string path, byte[] bytes, bool isNew) => (this.path, Bytes, IsNew) = (path, bytes, isNew);

    /// <summary>The pepper.</summary>
    public byte[] Bytes { get; }

    /// <summary>Whether it was made now; a store that has accounts then belongs to another pepper.</summary>
    public bool IsNew { get; }

    /// <summary>
    /// Removes the file that was made now, so that a start after this one does not take it for the old one.
    /// </summary>
    public void TakeBack()
    {
        if (IsNew)
        {
            File.Delete(path);
        }
    }

    /// <summary>
    /// The pepper of a folder, made when there is none. Only the program's own user can read the file.
    /// </summary>
    public static Pepper Of(string folder)
    {
        var path = Path.Combine(KeyProtection.Folder(folder).FullName, FileName);
        if (File.Exists(path))
        {
            var known = File.ReadAllBytes(path);
            return known.Length == AccountSecrets.PepperLength
                ? new Pepper(path, known, isNew: false)
                : throw new InvalidOperationException(
                    $"Keys:Folder has {path} with {known.Length} bytes instead of {AccountSecrets.PepperLength}. "
                    + "Restore it from the keys' own backup.");
        }

        var fresh = RandomNumberGenerator.GetBytes(AccountSecrets.PepperLength);
        var aside = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(aside, options))
        {
            file.Write(fresh);
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: false);
        return new Pepper(path, fresh, isNew: true);
    }
}
