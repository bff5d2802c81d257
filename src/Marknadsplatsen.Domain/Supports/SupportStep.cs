using System.Text.Json.Serialization;

namespace Marknadsplatsen.Domain.Supports;

/// <summary>What somebody does about a person's support. The first ones are the person's alone.</summary>
[GenerateSerializer]
[Alias("mp.SupportStep")]
[JsonConverter(typeof(JsonStringEnumConverter<SupportStep>))]
public enum SupportStep
{
    /// <summary>The person wants a coordinator of their own.</summary>
    [JsonStringEnumMemberName("wish")]
    Wish = 0,

    /// <summary>The person wants none; whoever was theirs is so no more.</summary>
    [JsonStringEnumMemberName("decline")]
    Decline = 1,

    /// <summary>The person says how it goes.</summary>
    [JsonStringEnumMemberName("answer")]
    Answer = 2,

    /// <summary>The person ends being asked after one yes. Nobody else can.</summary>
    [JsonStringEnumMemberName("end")]
    End = 3,

    /// <summary>The person says no to ending it.</summary>
    [JsonStringEnumMemberName("goOn")]
    GoOn = 4,

    /// <summary>The person lets the next coordinator read the note.</summary>
    [JsonStringEnumMemberName("approveNote")]
    ApproveNote = 5,

    /// <summary>The person does not; the note is gone.</summary>
    [JsonStringEnumMemberName("refuseNote")]
    RefuseNote = 6,

    /// <summary>The person writes what others may know, or takes it away.</summary>
    [JsonStringEnumMemberName("writeCard")]
    WriteCard = 7,

    /// <summary>A coordinator becomes the person's; with one before, that is a change.</summary>
    [JsonStringEnumMemberName("become")]
    Become = 8,

    /// <summary>A coordinator becomes the deputy.</summary>
    [JsonStringEnumMemberName("becomeDeputy")]
    BecomeDeputy = 9,

    /// <summary>A coordinator writes a note to the next one; the person reads it first.</summary>
    [JsonStringEnumMemberName("writeNote")]
    WriteNote = 10,

    /// <summary>A coordinator has talked with the person.</summary>
    [JsonStringEnumMemberName("talked")]
    Talked = 11,

    /// <summary>A coordinator proposes to end being asked. Only the person can.</summary>
    [JsonStringEnumMemberName("proposeEnd")]
    ProposeEnd = 12,

    /// <summary>The person wants to work. Said again it changes nothing.</summary>
    [JsonStringEnumMemberName("wantWork")]
    WantWork = 13,

    /// <summary>The person takes it back.</summary>
    [JsonStringEnumMemberName("dropWork")]
    DropWork = 14,

    /// <summary>A coordinator says what happens next on the way to work, and when.</summary>
    [JsonStringEnumMemberName("planWork")]
    PlanWork = 15,

    /// <summary>The person has met, or talked with, an employer.</summary>
    [JsonStringEnumMemberName("metEmployer")]
    MetEmployer = 16,
}
