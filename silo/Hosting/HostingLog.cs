namespace Marknadsplatsen.Silo;

/// <summary>Events 1000–1099.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(
        1000,
        LogLevel.Information,
        "The example city is there: {Associations} associations, {Assignments} assignments.")]
    public static partial void DemoLoaded(ILogger log, int associations, int assignments);

    [LoggerMessage(1001, LogLevel.Warning, "The store holds associations of its own, so no example city is loaded.")]
    public static partial void DemoLeftAlone(ILogger log);

    [LoggerMessage(1002, LogLevel.Information, "The sweep at start woke {Grains} grains with something left to do.")]
    public static partial void Swept(ILogger log, int grains);

    [LoggerMessage(1005, LogLevel.Warning, "The store had traces of {Count} erased people; they are removed.")]
    public static partial void ErasedAgain(ILogger log, int count);

    [LoggerMessage(1006, LogLevel.Information, "The retention rules removed {Count} records.")]
    public static partial void RetentionRun(ILogger log, int count);

    [LoggerMessage(1007, LogLevel.Error, "The retention rules could not be carried out; it is tried again tomorrow.")]
    public static partial void RetentionFailed(ILogger log, Exception failure);

    [LoggerMessage(1008, LogLevel.Information, "{Count} files that no picture has were removed.")]
    public static partial void PicturesSwept(ILogger log, int count);

    [LoggerMessage(1009, LogLevel.Error, "Files that no picture has could not be removed; it is tried again tomorrow.")]
    public static partial void PictureSweepFailed(ILogger log, Exception failure);

    [LoggerMessage(1003, LogLevel.Critical, "The start failed, and the program stops.")]
    public static partial void StartFailed(ILogger log, Exception failure);

    [LoggerMessage(
        1004,
        LogLevel.Information,
        """
        Marknadsplatsen is at {Address}
          as a participant:   {Participant}
          as an association:  {Association}
          as a coordinator:   {Coordinator}
          everybody else:     {Everybody}
        """)]
    public static partial void Ways(
        ILogger log,
        string address,
        string participant,
        string association,
        string coordinator,
        string everybody);

    [LoggerMessage(
        1010,
        LogLevel.Information,
        "The keys of cookies lie unencrypted in {Folder}, which only the program's own user can open. "
        + "Keys:Certificate encrypts them.")]
    public static partial void KeysGuardedByFolder(ILogger log, string folder);

    [LoggerMessage(
        1011,
        LogLevel.Warning,
        "Others on this machine can open {Folder}, where the keys of cookies and the pepper are. Close it: chmod 700.")]
    public static partial void KeysOpenToOthers(ILogger log, string folder);

    [LoggerMessage(
        1012,
        LogLevel.Warning,
        "Looking for what is left to tell failed. It is tried again within the hour.")]
    public static partial void SweepFailed(ILogger log, Exception failure);
}
