using System.Collections.Immutable;
using Marknadsplatsen.Domain.Alarms;
using Marknadsplatsen.Domain.Catalog;
using Marknadsplatsen.Domain.FillRates;
using Marknadsplatsen.Grains.Alarms;
using Marknadsplatsen.Grains.Catalog;
using Marknadsplatsen.Grains.Delivery;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Vocabulary;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace Marknadsplatsen.Grains.FillRates;

/// <summary>The figures of one municipality.</summary>
[GrainType(StateName)]
internal sealed class FillRateGrain(
    [PersistentState(FillRateGrain.StateName, FactStore.Name)] IPersistentState<FillRateRecord> state,
    IFactScan facts,
    City city,
    TimeProvider time,
    ILogger<FillRateGrain> log) : Grain, IFillRateGrain
{
    /// <summary>The stored name of the record and of the grain type.</summary>
    public const string StateName = "fillRate";

    // Soon after the start, so that a program that is often restarted stores its days too: chosen.
    private static readonly TimeSpan FirstLookAfter = TimeSpan.FromMinutes(1);

    // How often the day's sums are stored and the alarms are looked at: chosen, a trend over weeks needs no more.
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(10);

    private readonly ObserverManager<IFillRateObserver> observers = new(Subscriptions.ExpireAfter, log);
    private StoredRecord<FillRateRecord> record = null!;
    private CardShelf shelf = null!;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new StoredRecord<FillRateRecord>(state, DeactivateOnIdle);
        shelf = new CardShelf(this.GetPrimaryKeyString(), time);
        await shelf.Fill(facts, cancellationToken);
        this.RegisterGrainTimer(Look, new GrainTimerCreationOptions(FirstLookAfter, LookEvery));
        await base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task Apply(AssignmentCard card)
    {
        if (shelf.Put(card))
        {
            var change = new FigureChange { Sequence = shelf.Sequence, Cards = [card] };
            await observers.Notify(observer => observer.FiguresChanged(change));
        }
    }

    /// <inheritdoc/>
    public Task<CatalogPage> Read(int skip) => Task.FromResult(shelf.Page(skip));

    /// <inheritdoc/>
    public Task<ImmutableArray<DayFigures>> ReadDays() => Task.FromResult(record.Current.Days);

    /// <inheritdoc/>
    public Task<long> Subscribe(IFillRateObserver observer)
    {
        observers.Subscribe(observer, observer);
        return Task.FromResult(shelf.Sequence);
    }

    private async Task Look()
    {
        if (shelf.Cards.Count == 0 && record.Current.Days.IsEmpty)
        {
            return;
        }

        await StoreDay();
        await GrainFactory.GetGrain<IAlarmGrain>(this.GetPrimaryKeyString())
            .Look(AlarmLook.Of(shelf.Cards, time.GetUtcNow(), city.Zone));
    }

    /// <summary>
    /// The day itself first, then that it is there: what is told to be stored can be read. A clock that has gone back
    /// changes no day that is over.
    /// </summary>
    private async Task StoreDay()
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), city.Zone).DateTime);
        var days = record.Current.Days;
        if (!days.IsEmpty && days[^1].Date > today)
        {
            return;
        }

        await DayOf(today).Keep(FigureDayRecord.Sum(today, shelf.Cards));
        var sums = FillRate.Day(today, shelf.Cards);
        if (!days.IsEmpty && days[^1] == sums)
        {
            return;
        }

        var next = !days.IsEmpty && days[^1].Date == today ? days.SetItem(days.Length - 1, sums) : days.Add(sums);
        while (next.Length > FillRateRecord.DayCountMax)
        {
            await DayOf(next[0].Date).Clear();
            next = next.RemoveAt(0);
        }

        await record.Write(record.Current with { Days = next });
    }

    private IFigureDayGrain DayOf(DateOnly date) =>
        GrainFactory.GetGrain<IFigureDayGrain>(FigureDayRecord.KeyOf(this.GetPrimaryKeyString(), date));
}
