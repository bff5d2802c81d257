using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Marknadsplatsen.Domain.Assignments;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Teams;
using Marknadsplatsen.Domain.Vocabulary;
using Marknadsplatsen.Grains.Assignments;
using Marknadsplatsen.Grains.Associations;
using Marknadsplatsen.Grains.Participants;
using Marknadsplatsen.Grains.Talks;
using Marknadsplatsen.Grains.Teams;
using Marknadsplatsen.Silo.Dev;
using Marknadsplatsen.Web.Catalog;
using Marknadsplatsen.Web.Tests.Hosting;
using Orleans;

namespace Marknadsplatsen.Web.Tests.Access;

/// <summary>One person with a place at one association, made anew for each question.</summary>
internal sealed class AccessScene
{
    public static readonly MunicipalityCode City = new("1283");
    public static readonly MunicipalityCode OtherCity = new("1284");

    private static readonly TimeSpan ArrivalMax = TimeSpan.FromMinutes(1);
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static int made;

    private readonly IGrainFactory grains;
    private readonly ParticipantId person;
    private readonly ParticipantId stranger;
    private readonly AssociationId host;
    private readonly AssociationId other;
    private AssignmentId assignment;

    private AccessScene(IGrainFactory grains)
    {
        this.grains = grains;
        var number = Interlocked.Increment(ref made).ToString("00000", CultureInfo.InvariantCulture);
        person = new ParticipantId($"person{number}");
        stranger = new ParticipantId($"stranger{number}");
        host = new AssociationId($"host{number}");
        other = new AssociationId($"other{number}");
    }

    /// <summary>Every id of the scene, and those of what does not exist.</summary>
    public IReadOnlyCollection<string> Ids =>
    [
        assignment.Value, Pseudonyms.ReferenceOf(assignment, person), person.Value, host.Value, City.Value,
        .. Kinds.Select(MissingId),
    ];

    private static string[] Kinds => ["assignment", "reference", "person", "host", "city"];

    public static async Task<AccessScene> CreateAsync(IGrainFactory grains, CatalogReplica catalog)
    {
        var scene = new AccessScene(grains);
        await scene.RegisterAsync(scene.host);
        await scene.RegisterAsync(scene.other);
        var posted = await grains.GetGrain<IAssociationGrain>(scene.host.Value).Post(new PostAssignment
        {
            CommandId = new CommandId("post"),
            Details = DemoCards.Find("u001").Details with { LeadsTo = [] },
        });
        scene.assignment = Assert.IsType<PostOutcome.Posted>(posted).Id;
        await scene.AppointAsync();
        await scene.AnswerAsync(scene.person);
        await scene.AnswerAsync(scene.stranger);
        await grains.GetGrain<IParticipantGrain>(scene.person.Value).Accept(
            City, scene.assignment, new AcceptPlace { CommandId = new CommandId("yes") });
        var stored = await grains.GetGrain<IAssignmentGrain>(scene.assignment.Value).View();
        Assert.Single(stored!.State.Engagements);
        Assert.True(await catalog.WaitForAsync(scene.assignment, stored.Version, ArrivalMax));
        return scene;
    }

    public string? WayIn(Actor actor) => actor switch
    {
        Actor.Nobody => null,
        Actor.Person => WaysIn.Participant(person.Value),
        Actor.Stranger => WaysIn.Participant(stranger.Value),
        Actor.Host => WaysIn.Association(host.Value),
        Actor.Reader => $"{WaysIn.Association(host.Value)}?roll={TeamRole.Reader}",
        Actor.Other => WaysIn.Association(other.Value),
        Actor.Desk => WaysIn.Coordinator(City.Value),
        Actor.DeskReader => $"{WaysIn.Coordinator(City.Value)}?roll={TeamRole.Reader}",
        Actor.Away => WaysIn.Coordinator(OtherCity.Value),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A value of the table with its ids in place: those of the scene, or of what does not exist.</summary>
    public string Fill(string value, bool isMissing) => Kinds.Aggregate(value, (text, kind) => text.Replace(
        $"@{kind}", isMissing ? MissingId(kind) : IdOf(kind), StringComparison.Ordinal));

    /// <summary>The values of a line, about what is there.</summary>
    public IReadOnlyList<(string Name, string Value)> Values(AccessRow row) =>
        [.. row.With.Select(field => (field.Name, Fill(field.Value, isMissing: false)))];

    /// <summary>All that is stored of the person, of the association and of what the association has posted.</summary>
    public async Task<string> StoredAsync()
    {
        var view = (await grains.GetGrain<IAssignmentGrain>(assignment.Value).View())!.State;
        var association = await grains.GetGrain<IAssociationGrain>(host.Value).View();

        // The person's copies of engagements come when they come; the assignment's own is the truth.
        var self = await grains.GetGrain<IParticipantGrain>(person.Value).View();
        var others = new List<AssignmentDetails>();
        foreach (var id in association!.Assignments.Where(id => id != assignment))
        {
            others.Add((await grains.GetGrain<IAssignmentGrain>(id.Value).View())!.State.Details);
        }

        var stored = new
        {
            Person = self is null ? null : self with { Engagements = self.Engagements.Clear() },
            Host = association,
            Others = others,
            Team = await grains.GetGrain<ITeamGrain>(new TeamKey(host).Value).View(),
            view.Details,
            view.Status,
            Talk = (await grains.GetGrain<ITalkGrain>(TalkKey.Of(assignment, person)).Export()).State?.Messages,
            Own = view.Of(person),
        };
        return JsonSerializer.Serialize(stored, Plain);
    }

    private static string MissingId(string kind) => kind switch
    {
        "city" => "1299",
        _ => $"missing{kind}",
    };

    private string IdOf(string kind) => kind switch
    {
        "assignment" => assignment.Value,
        "reference" => Pseudonyms.ReferenceOf(assignment, person),
        "person" => person.Value,
        "host" => host.Value,
        _ => City.Value,
    };

    private Task RegisterAsync(AssociationId id) =>
        grains.GetGrain<IAssociationGrain>(id.Value).Register(new RegisterAssociation
        {
            CommandId = new CommandId("register"),
            Municipality = City,
            Name = "Provföreningen",
            Description = "Finns bara i prov.",
            IsVerified = true,
        });

    // Whoever signs in for the association is in its team already, so that to sign in changes nothing there.
    private async Task AppointAsync()
    {
        var team = new TeamKey(host);
        foreach (var role in (TeamRole[])[TeamRole.Owner, TeamRole.Reader])
        {
            var member = DemoMember.IdOf(team, role);
            await grains.GetGrain<IMemberGrain>(member.Value).Appoint(team, DemoMember.Name, role);
        }
    }

    private Task AnswerAsync(ParticipantId id) =>
        grains.GetGrain<IParticipantGrain>(id.Value).SaveAnswers(new SaveAnswers
        {
            CommandId = new CommandId("answers"),
            Municipality = City,
            Question = Question.Interests,
            Answers = new Answers { Interests = [new CategoryId("meetingPlace")] },
        });
}
