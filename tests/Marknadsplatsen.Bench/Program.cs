using Marknadsplatsen.Bench;

// One row per benchmark: the word to type, what it measures, and where.
(string Word, string Measures, Func<Task> Run)[] benchmarks =
[
    ("engine", "calls per second and bytes per idle activation", EngineBench.RunAsync),
];

var chosen = Array.Find(benchmarks, each => args.Length > 0 && each.Word == args[0]);
if (chosen.Run is null)
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Marknadsplatsen.Bench -- BENCHMARK");
    Array.ForEach(benchmarks, each => Console.Error.WriteLine($"  {each.Word,-10} {each.Measures}"));
    return 1;
}

Console.WriteLine(Machine.Describe());
await chosen.Run();
return 0;
