using Marknadsplatsen.Domain.Assignments;

namespace Marknadsplatsen.Web.Hosts;

/// <summary>One assignment in its association's figures. Nothing in it is about one person.</summary>
/// <param name="Id">Which.</param>
/// <param name="Title">Its title.</param>
/// <param name="Status">Whether it is open.</param>
/// <param name="Places">How many are wanted; null without a limit.</param>
/// <param name="Taken">How many have a place, with those who came another way.</param>
/// <param name="Held">How many places are held.</param>
/// <param name="Waiting">How many wait for an answer.</param>
/// <param name="Came">How many came, over the counted times.</param>
public sealed record HostFigureRow(
    AssignmentId Id, string Title, AssignmentStatus Status, int? Places, int Taken, int Held, int Waiting, int Came);
