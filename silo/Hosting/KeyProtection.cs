using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Marknadsplatsen.Silo.Hosting;

/// <summary>How the keys of cookies lie on the disk.</summary>
internal static class KeyProtection
{
    private const UnixFileMode ForOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Encrypts them with the certificate of the settings, or leaves them to the folder's own guard.</summary>
    public static void Protect(IDataProtectionBuilder protection, KeyOptions options)
    {
        if (string.IsNullOrEmpty(options.Certificate))
        {
            protection.Services.Configure<KeyManagementOptions>(keys => keys.XmlEncryptor = new GuardedByFolder());
            return;
        }

        var now = Read(options.Certificate, options, nameof(KeyOptions.Certificate));
        X509Certificate2[] known = string.IsNullOrEmpty(options.PreviousCertificate)
            ? [now]
            : [now, Read(options.PreviousCertificate, options, nameof(KeyOptions.PreviousCertificate))];
        protection.ProtectKeysWithCertificate(now).UnprotectKeysWithAnyCertificate(known);
    }

    /// <summary>The folder, and a word in the log about who and what guards the keys in it.</summary>
    public static DirectoryInfo Open(KeyOptions options, ILogger log)
    {
        var folder = Folder(options.Folder);
        if (!OperatingSystem.IsWindows() && (folder.UnixFileMode & ForOthers) != UnixFileMode.None)
        {
            HostingLog.KeysOpenToOthers(log, folder.FullName);
        }
        else if (string.IsNullOrEmpty(options.Certificate))
        {
            HostingLog.KeysGuardedByFolder(log, folder.FullName);
        }

        return folder;
    }

    /// <summary>Makes the folder when it is missing, so that nobody else on the machine can open it.</summary>
    public static DirectoryInfo Folder(string path) => OperatingSystem.IsWindows() || Directory.Exists(path)
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    /// <summary>Whether one folder is another, or lies in it.</summary>
    public static bool IsInside(string folder, string other)
    {
        var path = Path.GetRelativePath(Path.GetFullPath(other), Path.GetFullPath(folder));
        var isBeside = path == ".." || path.StartsWith($"..{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
        return !isBeside && !Path.IsPathRooted(path);
    }

    private static X509Certificate2 Read(string path, KeyOptions options, string setting)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, options.CertificatePassword);
            return certificate.HasPrivateKey
                ? certificate
                : throw new InvalidOperationException($"Keys:{setting}: {path} has no private key.");
        }
        catch (Exception fault) when (fault is CryptographicException or IOException)
        {
            throw new InvalidOperationException(
                $"Keys:{setting}: {path} is no certificate that Keys:CertificatePassword opens.", fault);
        }
    }

    // With no encryptor at all the framework warns at every new key; here it is a choice, said once at the start.
    private sealed class GuardedByFolder : IXmlEncryptor
    {
        public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
            new(new XElement("unencryptedKey", plaintextElement), typeof(NullXmlDecryptor));
    }
}
