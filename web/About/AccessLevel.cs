namespace Marknadsplatsen.Web.About;

/// <summary>How far the pages follow the law on access to digital public services (2018:1937).</summary>
public enum AccessLevel
{
    /// <summary>Nothing known is missing.</summary>
    Full,

    /// <summary>What is missing is listed.</summary>
    Partly,

    /// <summary>It is not followed.</summary>
    Not,
}
