namespace Marknadsplatsen.Web.Messages;

/// <summary>The mail server, from configuration section <c>Messages:Email</c>.</summary>
public sealed class EmailOptions
{
    /// <summary>The server's name; default empty, which is no e-mail.</summary>
    public string Host { get; set; } = "";

    /// <summary>
    /// Its port; default 587, where TLS starts with STARTTLS. Port 465 (TLS from the first byte) is not spoken.
    /// </summary>
    public int Port { get; set; } = 587;

    /// <summary>Refuses to speak without TLS; default true. False only to this machine.</summary>
    public bool UseTls { get; set; } = true;

    /// <summary>Who signs in at the server; default empty, which is nobody.</summary>
    public string User { get; set; } = "";

    /// <summary>The user's password. Best set in the environment: <c>Messages__Email__Password</c>.</summary>
    public string Password { get; set; } = "";

    /// <summary>The address that messages come from.</summary>
    public string From { get; set; } = "";

    /// <summary>Messages a day at most, on this node; default 10,000.</summary>
    public int PerDayMax { get; set; } = 10_000;
}
