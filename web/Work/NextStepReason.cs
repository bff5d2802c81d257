namespace Marknadsplatsen.Web.Work;

/// <summary>Why something is shown as a possible next step.</summary>
public enum NextStepReason
{
    /// <summary>The association has said that what the person does may lead to it.</summary>
    LeadsTo,

    /// <summary>It is of the same sort as what the person does or has chosen, and a step further.</summary>
    SameSort,

    /// <summary>It is work that agrees with the person's answers.</summary>
    Work,
}
