using Marknadsplatsen.Storage.Sqlite;

namespace Marknadsplatsen.Storage.Tests.Sqlite;

/// <summary>Writes down when it is applied and answered; changes nothing.</summary>
internal sealed class Spy(List<string> log, int bytes = 0) : PendingWrite
{
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Answered => _answered.Task;

    public override int Bytes => bytes;

    public override void Apply(WriteConnection connection) => log.Add("apply");

    public override void Answer(WriteConnection connection)
    {
        log.Add("answer");
        _answered.SetResult();
    }

    public override void Fail(Exception cause) => _answered.SetException(cause);
}
