namespace Marknadsplatsen.Web.FillRates;

/// <summary>What the board splits figures by, in the order it shows them.</summary>
public enum BoardDimension
{
    /// <summary>Part of the day or week.</summary>
    Time,

    /// <summary>Part of the city.</summary>
    Area,

    /// <summary>How much it is.</summary>
    Step,

    /// <summary>What it is about.</summary>
    Category,

    /// <summary>Who posted it.</summary>
    Association,
}
