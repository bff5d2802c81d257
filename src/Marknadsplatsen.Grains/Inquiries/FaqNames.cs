namespace Marknadsplatsen.Grains.Inquiries;

/// <summary>What the questions and answers that everybody may read are stored under.</summary>
public static class FaqNames
{
    /// <summary>The stored name of the record and of the grain type; the key is the assignment's id.</summary>
    public const string State = "faq";
}
