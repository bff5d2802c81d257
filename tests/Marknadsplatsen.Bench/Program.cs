using Marknadsplatsen.Bench;
using Marknadsplatsen.Bench.Board;
using Marknadsplatsen.Bench.Browse;
using Marknadsplatsen.Bench.Matching;
using Marknadsplatsen.Bench.Storage;
using Marknadsplatsen.Simulation.Reporting;

// One row per benchmark: the word to type, what it measures, and where.
(string Word, string Measures, Func<Task> Run)[] benchmarks =
[
    ("engine", "calls per second and bytes per idle activation", EngineBench.RunAsync),
    ("storage", "durable writes per second, against one commit a write and against PostgreSQL",
        () => StorageBench.RunAsync(BenchOptions.Parse(args[1..]))),
    ("match", "whom an assignment fits, against PostgreSQL, a plain loop and the memory's own speed",
        () => MatchBench.RunAsync(BenchOptions.Parse(args[1..]))),
    ("match-start", "how soon the matcher is ready, from all facts and from its snapshot",
        () => MatchStartBench.RunAsync(BenchOptions.Parse(args[1..]))),
    ("browse", "how long people wait for the find page at 200 pages a second and 10,000 open assignments",
        () => BrowseBench.RunAsync(BenchOptions.Parse(["--rounds", "3", "--seconds", "15", .. args[1..]]))),
    ("board", "how soon 20 coordinators' boards show 200 facts a second in a city of 300 associations",
        () => BoardBench.RunAsync(BenchOptions.Parse(["--seconds", "30", .. args[1..]]))),
    ("simulate", "a city for half a year: what each way of telling people comes to", () =>
    {
        Environment.ExitCode = SimulateCommand.Run(args[1..], Console.Out);
        return Task.CompletedTask;
    }),
    ("faults", "the grains among crashes, lost writes and doubled commands: what must always hold", () =>
    {
        Environment.ExitCode = FaultsCommand.Run(args[1..], Console.Out);
        return Task.CompletedTask;
    }),
];

var chosen = Array.Find(benchmarks, each => args.Length > 0 && each.Word == args[0]);
if (chosen.Run is null)
{
    Console.Error.WriteLine(
        $"Usage: dotnet run -c Release --project tests/Marknadsplatsen.Bench -- BENCHMARK [{BenchOptions.Usage}]");
    Array.ForEach(benchmarks, each => Console.Error.WriteLine($"  {each.Word,-10} {each.Measures}"));
    return 1;
}

Console.WriteLine(Machine.Describe());
Console.WriteLine(Machine.Load());
await chosen.Run();
Console.WriteLine(Machine.Load());
return Environment.ExitCode;
