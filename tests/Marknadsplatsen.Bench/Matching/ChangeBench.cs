using System.Diagnostics;
using System.Globalization;
using Marknadsplatsen.Domain.Matching;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Matching.Participants;

namespace Marknadsplatsen.Bench.Matching;

/// <summary>What the index costs beside asking: bytes, changes and growth.</summary>
internal static class ChangeBench
{
    private const int ChangesPerBatch = 200_000;

    public static void Run(SyntheticCity city, int people)
    {
        var index = Grow(city, people);
        PrintBytes(index.Publish());
        MeasureRows(index);
        MeasureChanges(city, index, people);
    }

    private static ParticipantIndex Grow(SyntheticCity city, int people)
    {
        var everybody = city.People(people);
        var index = new ParticipantIndex(city.Vocabulary);
        var (longest, collections) = (0.0, GC.CollectionCount(2));
        foreach (var person in everybody)
        {
            var started = Stopwatch.GetTimestamp();
            index.Put(person);
            longest = Math.Max(longest, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        var quiet = QuietGrowth(city, index, people);
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Growth to {people:N0}: the longest insertion took {longest:F2} ms, with " +
            $"{GC.CollectionCount(2) - collections} full collections meanwhile; of the next " +
            $"{4 * ParticipantBlock.RowCount:N0}, without new people being made: {quiet:F2} ms"));
        return index;
    }

    /// <summary>The longest insertion over four new blocks, without the garbage of making people.</summary>
    private static double QuietGrowth(SyntheticCity city, ParticipantIndex index, int people)
    {
        var random = new Random(5);
        var more = Enumerable.Range(0, 4 * ParticipantBlock.RowCount)
            .Select(number => city.Person(random, people + number)).ToArray();
        var longest = 0.0;
        foreach (var person in more)
        {
            var started = Stopwatch.GetTimestamp();
            index.Put(person);
            longest = Math.Max(longest, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        Array.ForEach(more, person => index.Remove(person.Participant));
        return longest;
    }

    private static void PrintBytes(ParticipantView view)
    {
        const int idReference = 8;
        const int columns = idReference + sizeof(ulong) + (3 * sizeof(uint)) + (2 * sizeof(ushort)) + 5;
        var bitmaps = view.Slices.Count / 8.0;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Bytes a participant: {columns} in columns, {columns + bitmaps:F1} with bitmaps of {view.Slices.Count}"));
    }

    /// <summary>The columns alone, and then columns and bitmaps, of rows that are already worked out.</summary>
    private static void MeasureRows(ParticipantIndex index)
    {
        var view = index.Publish();
        var blocks = view.Blocks.Select(block => block.Copy()).ToArray();
        var rows = Enumerable.Range(0, 4096).Select(at => blocks[0].Read(at)).ToArray();
        var order = Enumerable.Range(0, ChangesPerBatch).Select(_ => Random.Shared.Next(view.Count)).ToArray();
        var counts = new int[view.Slices.Count];
        var columns = Nanoseconds(order, at => blocks[at >> ParticipantBlock.RowBits]
            .WriteColumns(at & 4095, rows[at & 1023]));
        var both = Nanoseconds(order, at =>
        {
            var block = blocks[at >> ParticipantBlock.RowBits];
            var before = block.Read(at & 4095);
            block.WriteColumns(at & 4095, rows[at & 2047]);
            block.WriteBitmaps(at & 4095, before, rows[at & 2047], view.Slices, counts);
        });
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Change of a row among {view.Count:N0}: {columns:F0} ns in columns, {both:F0} ns with bitmaps"));
    }

    private static void MeasureChanges(SyntheticCity city, ParticipantIndex index, int people)
    {
        var random = new Random(3);
        var changes = Enumerable.Range(0, ChangesPerBatch)
            .Select(_ => city.Person(random, random.Next(people), version: 2)).ToArray();
        index.Publish();
        var started = Stopwatch.GetTimestamp();
        Array.ForEach(changes, change => index.Put(change));
        index.Publish();
        var each = Stopwatch.GetElapsedTime(started).TotalNanoseconds / ChangesPerBatch;

        var alone = new List<double>();
        foreach (var change in changes.Take(2_000))
        {
            var from = Stopwatch.GetTimestamp();
            index.Put(change with { Version = 3 });
            index.Publish();
            alone.Add(Stopwatch.GetElapsedTime(from).TotalMicroseconds);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Change of a person by id, answers read, blocks copied: {each:F0} ns of {ChangesPerBatch:N0} at once; " +
            $"alone and published: {Machine.Median(alone):F1} µs"));
    }

    private static double Nanoseconds(int[] order, Action<int> change)
    {
        var times = new List<double>();
        for (var round = 0; round < 5; round++)
        {
            var started = Stopwatch.GetTimestamp();
            foreach (var at in order)
            {
                change(at);
            }

            times.Add(Stopwatch.GetElapsedTime(started).TotalNanoseconds / order.Length);
        }

        return Machine.Median(times);
    }
}
