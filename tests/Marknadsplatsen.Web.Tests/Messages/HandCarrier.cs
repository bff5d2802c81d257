using System.Threading.Channels;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Messages;
using Marknadsplatsen.Web.Messages;

namespace Marknadsplatsen.Web.Tests.Messages;

/// <summary>A way out that ends in the test's hands: each try is handed over, and ends as the test says.</summary>
internal sealed class HandCarrier(ContactKind kind = ContactKind.Email) : IMessageCarrier
{
    private readonly Channel<Try> tries = Channel.CreateUnbounded<Try>();

    public ContactKind Kind => kind;

    /// <summary>The next try, as soon as it is made.</summary>
    public ValueTask<Try> NextAsync() => tries.Reader.ReadAsync();

    /// <summary>Whether a try is waiting to be looked at.</summary>
    public bool HasTry => tries.Reader.TryPeek(out _);

    public Task CarryAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var attempt = new Try(message);
        cancellationToken.Register(() => attempt.End.TrySetCanceled());
        tries.Writer.TryWrite(attempt);
        return attempt.End.Task;
    }

    internal sealed record Try(OutgoingMessage Message)
    {
        public TaskCompletionSource End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Succeed() => End.SetResult();

        public void Fail() => End.SetException(new IOException("No answer, on purpose."));

        public void Refuse() => End.SetException(new MessageRefusedException("Refused, on purpose."));
    }
}
