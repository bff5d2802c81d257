using Marknadsplatsen.Domain.FillRates;
using Orleans.Concurrency;

namespace Marknadsplatsen.Grains.FillRates;

/// <summary>A web node that shows figures. A lost message shows as a gap in the sequence.</summary>
[Alias("mp.IFillRateObserver")]
public interface IFillRateObserver : IGrainObserver
{
    /// <summary>Figures changed.</summary>
    [Alias("FiguresChanged")]
    [OneWay]
    Task FiguresChanged(FigureChange change);
}
