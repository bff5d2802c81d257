namespace Marknadsplatsen.Web.Components;

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Something was done, and it is saved.</summary>
    Done,

    /// <summary>Something needs care; never used to hurry.</summary>
    Care,
}
