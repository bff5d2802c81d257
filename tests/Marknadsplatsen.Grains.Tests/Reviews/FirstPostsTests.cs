using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Reviews;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Reviews;

/// <summary>A coordinator looks at the first assignments of a new association, and then it is known.</summary>
public sealed class FirstPostsTests
{
    private const string ShutsOut = "Bara för svenskar.";

    [Fact]
    public async Task Two_are_looked_at_and_the_third_is_public_at_once()
    {
        await using var host = await ProductHost.StartAsync();
        var own = await RegisterAsync(host, isNew: true);

        Assert.IsType<PostOutcome.NeedsReview>(await PostAsync(own, "one"));
        var first = Assert.IsType<PostOutcome.Posted>(await PostAsync(own, "one", isReviewed: true));
        Assert.Equal(first, await PostAsync(own, "one", isReviewed: true));
        Assert.Equal(first, await PostAsync(own, "one"));
        Assert.IsType<PostOutcome.NeedsReview>(await PostAsync(own, "two"));
        Assert.IsType<PostOutcome.Posted>(await PostAsync(own, "two", isReviewed: true));

        Assert.IsType<PostOutcome.Posted>(await PostAsync(own, "three"));
        Assert.Equal(2, (await own.View())!.Reviewed.Length);
    }

    [Theory]
    [InlineData(WriteFault.BeforeCommit)]
    [InlineData(WriteFault.AfterCommit)]
    public async Task Publishing_that_was_cut_off_is_done_again_and_counts_once(WriteFault fault)
    {
        await using var host = await ProductHost.StartAsync();
        var own = await RegisterAsync(host, isNew: true);
        host.Store.FailOnce("association/own", fault);

        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => PostAsync(own, "one", isReviewed: true));
        Assert.IsType<PostOutcome.Posted>(await PostAsync(own, "one", isReviewed: true));

        var stored = host.Facts.Find<AssociationRecord>("association", "own")!.State!;
        Assert.Single(stored.Reviewed);
        Assert.Single(stored.Assignments);
    }

    [Fact]
    public async Task Words_that_may_shut_people_out_are_looked_at_also_of_a_known_association_and_no_edit_brings_them()
    {
        await using var host = await ProductHost.StartAsync();
        var own = await RegisterAsync(host, isNew: false);
        var posted = Assert.IsType<PostOutcome.Posted>(await PostAsync(own, "plain"));

        Assert.IsType<PostOutcome.NeedsReview>(await PostAsync(own, "shut", text: ShutsOut));
        var edited = await own.Edit(new EditAssignment
        {
            CommandId = new CommandId("edit"),
            Id = posted.Id,
            Details = AssignmentSamples.Details() with { Text = ShutsOut },
        });

        Assert.Equal([PostProblem.ShutsOut], Assert.IsType<PostOutcome.NotReady>(edited).Problems);
        Assert.IsType<PostOutcome.Posted>(await PostAsync(own, "shut", isReviewed: true, text: ShutsOut));
    }

    [Theory]
    [InlineData("Ring 070-123 45 67.", PostProblem.Contact)]
    [InlineData("Swisha 100 kronor.", PostProblem.Money)]
    public async Task Lures_are_stopped_in_a_posting_and_in_an_edit(string text, PostProblem problem)
    {
        await using var host = await ProductHost.StartAsync();
        var own = await RegisterAsync(host, isNew: false);
        var posted = Assert.IsType<PostOutcome.Posted>(await PostAsync(own, "plain"));

        var lure = await PostAsync(own, "lure", isReviewed: true, text: text);
        var edited = await own.Edit(new EditAssignment
        {
            CommandId = new CommandId("edit"),
            Id = posted.Id,
            Details = AssignmentSamples.Details() with { Text = text },
        });

        Assert.Equal([problem], Assert.IsType<PostOutcome.NotReady>(lure).Problems);
        Assert.Equal([problem], Assert.IsType<PostOutcome.NotReady>(edited).Problems);
    }

    [Theory]
    [InlineData(WriteFault.BeforeCommit)]
    [InlineData(WriteFault.AfterCommit)]
    public async Task What_waits_is_kept_once_and_leaves_once(WriteFault fault)
    {
        await using var host = await ProductHost.StartAsync();
        var desk = host.Grains.GetGrain<IReviewGrain>("1283");
        host.Store.FailOnce("review/1283", fault);
        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => desk.Submit(Post("a")));
        await desk.Submit(Post("a"));
        Assert.Single((await desk.Waiting()).Posts);
        host.Store.FailOnce("review/1283", fault);
        var id = new AssignmentId("a");
        await Assert.ThrowsAsync<WriteOutcomeUnknownException>(() => desk.SendBack(id, "Skriv var."));
        await desk.SendBack(id, "Skriv var.");

        Assert.Empty((await desk.Waiting()).Posts);
        Assert.Single((await desk.Of(new AssociationId("own"))).Posts);
        await desk.Remove(new AssociationId("own"), new AssignmentId("a"));
        await desk.Remove(new AssociationId("own"), new AssignmentId("a"));

        Assert.Empty((await desk.Of(new AssociationId("own"))).Posts);
    }

    private static async Task<IAssociationGrain> RegisterAsync(ProductHost host, bool isNew)
    {
        var own = host.Association("own");
        await own.Register(new RegisterAssociation
        {
            CommandId = new CommandId("register"),
            Municipality = ProductHost.Municipality,
            Name = "Cykelköket",
            Description = "Vi lagar cyklar.",
            IsVerified = true,
            IsNew = isNew,
        });
        return own;
    }

    private static Task<PostOutcome> PostAsync(
        IAssociationGrain own, string form, bool isReviewed = false, string? text = null) => own.Post(new PostAssignment
        {
            CommandId = new CommandId(form),
            Details = AssignmentSamples.Details() with { Text = text ?? "Du kokar kaffe." },
            IsReviewed = isReviewed,
        });

    private static PostReview Post(string id) => new()
    {
        Id = new AssignmentId(id),
        Form = new CommandId(id),
        Association = new AssociationId("own"),
        AssociationName = "Cykelköket",
        Details = AssignmentSamples.Details(),
    };
}
