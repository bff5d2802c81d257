namespace Marknadsplatsen.Grains.Tests.Product;

/// <summary>On which side of the commit a write fails.</summary>
public enum WriteFault
{
    /// <summary>It does not fail.</summary>
    None,

    /// <summary>Nothing is stored.</summary>
    BeforeCommit,

    /// <summary>All is stored, but the writer does not hear of it.</summary>
    AfterCommit,
}
