namespace Marknadsplatsen.Silo.Hosting;

/// <summary>Where the keys are that cookies are encrypted with, and the pepper of accounts.</summary>
internal sealed class KeyOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Keys";

    /// <summary>
    /// The folder; default <c>./keys</c>, relative to the working directory. Never inside the data's folder or backup.
    /// It is made so that only the program's own user can open it.
    /// </summary>
    public string Folder { get; set; } = "./keys";

    /// <summary>
    /// A file (PKCS #12) with a certificate and its private key, which the keys of cookies are encrypted with where
    /// they lie. Default none: then the folder alone guards them, and the start says so once.
    /// </summary>
    public string? Certificate { get; set; }

    /// <summary>
    /// The certificate before the one there is now, for keys that were encrypted with it. Default none.
    /// </summary>
    public string? PreviousCertificate { get; set; }

    /// <summary>The password of both files. Default none.</summary>
    public string? CertificatePassword { get; set; }
}
