using Marknadsplatsen.Grains.Storage;

namespace Marknadsplatsen.Storage.Sqlite;

/// <summary>A pending write with an answer of its own.</summary>
/// <param name="describe">What is being changed, for the message of a failure.</param>
/// <param name="bytes">Size in the batch.</param>
/// <param name="apply">Makes the change and answers what became of it.</param>
internal sealed class PendingChange<TAnswer>(Func<string> describe, int bytes, Func<WriteConnection, TAnswer> apply)
    : PendingWrite
{
    // Continuations run elsewhere: the writing thread must never run a caller's code.
    private readonly TaskCompletionSource<TAnswer> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TAnswer? _answer;

    public Task<TAnswer> Answered => _answered.Task;

    public override int Bytes => bytes;

    public override void Apply(WriteConnection connection) => _answer = apply(connection);

    public override void Answer(WriteConnection connection) => _answered.SetResult(_answer!);

    public override void Fail(Exception cause) => _answered.SetException(new WriteOutcomeUnknownException(
        $"Whether the change of {describe()} was stored is unknown; read it again before deciding anything.", cause));
}
