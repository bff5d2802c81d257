using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Web.Inquiries;
using Microsoft.Extensions.Logging.Abstractions;

namespace Marknadsplatsen.Web.Tests.Inquiries;

/// <summary>The copy of questions and answers that pages are made from, beside the grains.</summary>
public sealed class FaqShelfTests
{
    private static readonly AssignmentId A1 = new("a1");
    private static readonly AssignmentId A2 = new("a2");

    private readonly FaqShelf shelf = new();

    [Fact]
    public async Task Everything_is_read_once_and_then_only_what_has_changed()
    {
        var store = new Store();
        store.Write(A1, "Får jag ta med en hund?");
        using var follower = Follower(store);

        await follower.ReadAsync(default);
        store.Write(A2, "Finns det kaffe?");
        await follower.ReadAsync(default);
        store.Write(A1);
        await follower.ReadAsync(default);

        Assert.Empty(shelf.Of(A1));
        Assert.Equal("Finns det kaffe?", Assert.Single(shelf.Of(A2)).Question);
        Assert.Equal([0, 1, 2], store.Asked);
    }

    [Fact]
    public async Task What_is_hidden_here_while_the_store_is_read_stays_hidden()
    {
        var store = new Store();
        store.Write(A1, "Får jag ta med en hund?");
        store.BeforeRead = () => shelf.Put(A1, []);
        using var follower = Follower(store);

        await follower.ReadAsync(default);

        Assert.Empty(shelf.Of(A1));
    }

    [Fact]
    public async Task What_was_read_stays_when_the_store_cannot_be_read_and_is_asked_for_again()
    {
        var store = new Store();
        store.Write(A1, "Får jag ta med en hund?");
        using var follower = Follower(store);
        await follower.ReadAsync(default);
        store.Write(A1, "Får jag ta med en katt?");
        store.BeforeRead = () => throw new IOException("The disk is away.");

        await Assert.ThrowsAsync<IOException>(() => follower.ReadAsync(default));
        Assert.Equal("Får jag ta med en hund?", Assert.Single(shelf.Of(A1)).Question);
        store.BeforeRead = () => { };
        await follower.ReadAsync(default);

        Assert.Equal("Får jag ta med en katt?", Assert.Single(shelf.Of(A1)).Question);
    }

    private FaqFollower Follower(Store store) =>
        new(shelf, store, TimeProvider.System, NullLogger<FaqFollower>.Instance);

    /// <summary>A store with an order of writes, as the SQLite one has.</summary>
    private sealed class Store : IFactScan
    {
        private readonly Dictionary<AssignmentId, (long Position, FaqRecord Record)> records = [];
        private long position;

        public List<long> Asked { get; } = [];

        public Action BeforeRead { get; set; } = () => { };

        public void Write(AssignmentId assignment, params string[] questions) => records[assignment] = (++position,
            new FaqRecord
            {
                Entries =
                [
                    .. questions.Select(question =>
                        new FaqEntry { Key = new(question[..3]), Question = question, Answer = "Ja." }),
                ],
            });

        public ValueTask<long> PositionAsync(CancellationToken cancellationToken) => new(position);

        public IAsyncEnumerable<StoredFact<TState>> ReadAllAsync<TState>(
            string stateName, CancellationToken cancellationToken) =>
            ReadChangedAsync<TState>(stateName, 0, cancellationToken);

        public async IAsyncEnumerable<StoredFact<TState>> ReadChangedAsync<TState>(
            string stateName, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            Assert.Equal("faq", stateName);
            Asked.Add(after);
            foreach (var (assignment, (at, record)) in records.Where(known => known.Value.Position > after).ToList())
            {
                BeforeRead();
                yield return new StoredFact<TState>($"faq/{assignment}", (TState)(object)record);
                await Task.CompletedTask;
            }
        }
    }
}
