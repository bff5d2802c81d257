namespace Marknadsplatsen.Bench.Storage;

/// <summary>One contender with so many writers for one round.</summary>
/// <param name="WritesPerSecond">Durable writes a second, all writers together.</param>
/// <param name="Median">Median time of one write, in milliseconds.</param>
/// <param name="P99">The time that 99 of 100 writes stay under, in milliseconds.</param>
internal sealed record Measurement(double WritesPerSecond, double Median, double P99);
