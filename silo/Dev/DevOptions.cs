namespace Marknadsplatsen.Silo.Dev;

/// <summary>Sign-in without a secret, in Development only.</summary>
internal sealed class DevOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Dev";

    /// <summary>Answers other addresses than this machine's too. Default false.</summary>
    public bool AllowRemote { get; set; }
}
