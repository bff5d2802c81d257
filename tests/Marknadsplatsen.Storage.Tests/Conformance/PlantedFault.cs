namespace Marknadsplatsen.Storage.Tests.Conformance;

/// <summary>A way to be wrong, to prove that the model notices.</summary>
public enum PlantedFault
{
    /// <summary>Clearing does not look at the version.</summary>
    StaleClearIsMade,

    /// <summary>Writing does not look at the version.</summary>
    StaleWriteIsStored,

    /// <summary>Clearing answers well and leaves the record.</summary>
    ClearIsForgotten,

    /// <summary>A record that was cleared starts again with the version it began with.</summary>
    ETagIsCountedPerLife,
}
