namespace Marknadsplatsen.Web.Accounts;

/// <summary>What came of asking for a code. The same whether the handle is somebody's.</summary>
internal abstract record CodeAsked
{
    private CodeAsked()
    {
    }

    /// <summary>If the handle is somebody's, a message is on its way.</summary>
    public sealed record OnItsWay : CodeAsked;

    /// <summary>Nothing is sent: too many were asked for.</summary>
    /// <param name="OpensAtUtc">From when it is heard again.</param>
    public sealed record Later(DateTimeOffset OpensAtUtc) : CodeAsked;

    /// <summary>Nothing is sent: too many messages wait, whoever they are for.</summary>
    public sealed record Busy : CodeAsked;
}
