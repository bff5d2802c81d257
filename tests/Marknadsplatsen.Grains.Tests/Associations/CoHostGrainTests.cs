using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Tests.Assignments;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Tests.Product;

namespace Marknadsplatsen.Grains.Tests.Associations;

public sealed class CoHostGrainTests
{
    private static readonly PostAssignment Form = new()
    {
        CommandId = new CommandId("form1"),
        Details = AssignmentSamples.Details(),
    };

    [Fact]
    public async Task Who_is_asked_to_host_as_well_hears_of_it_and_of_its_end()
    {
        await using var host = await ProductHost.StartAsync();
        await RegisterAsync(host, "verdandi");
        await RegisterAsync(host, "ria");
        var posted = Assert.IsType<PostOutcome.Posted>(await host.Association("verdandi").Post(Form));
        var assignment = host.Assignment(posted.Id.Value);
        var invite = Step("fraga", "verdandi", CoHostStep.Invite);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => assignment.CoHost(invite)));
        await host.Facts.When<AssociationRecord>(
            "association", "ria", stored => stored.State!.CoHosted is [{ IsIn: true } told]
                && told.Assignment == posted.Id);
        await assignment.CoHost(Step("nej", "ria", CoHostStep.StepBack));

        await host.Facts.When<AssociationRecord>(
            "association", "ria", stored => stored.State!.CoHosted is [{ IsIn: false }]);
        Assert.Null((await assignment.View())!.State.CoHost);
    }

    private static TakeCoHostStep Step(string command, string by, CoHostStep step) => new()
    {
        CommandId = new CommandId(command),
        By = new AssociationId(by),
        Step = step,
        Asked = step == CoHostStep.Invite
            ? new CoHost { Association = new AssociationId("ria"), Name = "Ria" }
            : null,
    };

    private static Task RegisterAsync(ProductHost host, string id) => host.Association(id).Register(new()
    {
        CommandId = new CommandId("register"),
        Municipality = ProductHost.Municipality,
        Name = id,
        Description = "Mötesplats.",
        IsVerified = true,
    });
}
