namespace Marknadsplatsen.Silo.Tests.Tidy;

public sealed class CallTidyTests
{
    [Fact]
    public void Clocks_chance_and_blocking_stay_where_they_belong() =>
        TidyAssert.None(ProjectModel.Check(TidyAssert.LookedAt(20, Repository.CSharp), CallRules.Check));

    [Theory]
    [InlineData("var a = DateTime.Now;", "DateTime.Now")]
    [InlineData("var a = DateTimeOffset.UtcNow;", "DateTimeOffset.UtcNow")]
    [InlineData("var a = System.Guid.NewGuid();", "Guid.NewGuid")]
    [InlineData("var a = Random.Shared.Next();", "Random.Shared")]
    [InlineData("var a = new Random();", "unseeded")]
    [InlineData("Random a = new();", "unseeded")]
    [InlineData("Thread.Sleep(1);", "Thread.Sleep")]
    [InlineData("Task.Run(() => 1);", "Task.Run")]
    [InlineData("var a = Task.FromResult(1).Result;", "Task.Result")]
    [InlineData("Task.CompletedTask.Wait();", "Task.Wait")]
    [InlineData("Task.CompletedTask.GetAwaiter().GetResult();", "TaskAwaiter.GetResult")]
    [InlineData("Task.CompletedTask.ConfigureAwait(false);", "ConfigureAwait(false)")]
    [InlineData("Task.Delay(5);", "Task.Delay")]
    [InlineData("lock (this) { }", "no lock")]
    [InlineData("var a = System.Diagnostics.Stopwatch.StartNew();", "Stopwatch.StartNew")]
    [InlineData("var a = TimeProvider.System;", "TimeProvider.System")]
    [InlineData("async void F() => await Task.Yield();", "async void")]
    public void A_planted_call_in_a_grain_is_caught(string statement, string words) =>
        TidyAssert.Caught(CheckIn("src/Marknadsplatsen.Grains/A.cs", statement), 5, words);

    [Theory]
    [InlineData("var a = new Held(1).Result;")]
    [InlineData("var a = new Random(17).Next();")]
    [InlineData("Task.Delay(TimeSpan.FromSeconds(1), time);")]
    [InlineData("Task.Delay(Timeout.Infinite);")]
    [InlineData("var a = \"DateTime.Now\";")]
    public void What_only_looks_like_it_passes(string statement) =>
        Assert.Empty(CheckIn("src/Marknadsplatsen.Grains/A.cs", statement));

    [Theory]
    [InlineData("DateTime.UtcNow.ToString();", "DateTime.UtcNow")]
    [InlineData("Thread.Sleep(1);", "Thread.Sleep")]
    [InlineData("Task.Delay(5);", "Task.Delay")]
    public void A_planted_call_in_a_test_is_caught(string statement, string words) =>
        TidyAssert.Caught(CheckIn("tests/Marknadsplatsen.Web.Tests/A.cs", statement), 5, words);

    [Theory]
    [InlineData("Func<Task>? a = null;", "no tasks")]
    [InlineData("async int F() => 1;", "")]
    public void A_planted_task_in_the_domain_is_caught(string statement, string words) =>
        Assert.All(
            CheckIn("src/Marknadsplatsen.Domain/A.cs", statement),
            violation => Assert.Contains(words, violation.Rule, StringComparison.Ordinal));

    [Fact]
    public void A_planted_async_method_in_the_domain_is_caught() =>
        TidyAssert.Caught(
            ProjectModel.Check(
                [new SourceFile("src/Marknadsplatsen.Domain/A.cs", "class A\n{\n    public async X M() { }\n}")],
                CallRules.Check),
            3,
            "not async");

    private static IEnumerable<Violation> CheckIn(string path, string statement)
    {
        var text = $"record Held(int Result);\nclass A\n{{ void M(TimeProvider time)\n{{\n{statement}\n}} }}";
        return ProjectModel.Check([new SourceFile(path, text)], CallRules.Check);
    }
}
