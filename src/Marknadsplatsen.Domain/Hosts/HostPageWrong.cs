namespace Marknadsplatsen.Domain.Hosts;

/// <summary>Why a text cannot stand on an association's page.</summary>
public enum HostPageWrong
{
    /// <summary>It is longer than <see cref="HostPage.LengthMax"/>.</summary>
    TooLong = 0,

    /// <summary>It leads around the marketplace.</summary>
    Contact = 1,

    /// <summary>It asks for money.</summary>
    Money = 2,

    /// <summary>It may shut people out for what they are (DOMAIN 3.13).</summary>
    ShutsOut = 3,

    /// <summary>It holds a personal identity number.</summary>
    IdentityNumber = 4,
}
