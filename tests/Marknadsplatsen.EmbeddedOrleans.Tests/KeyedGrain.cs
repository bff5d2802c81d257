namespace Marknadsplatsen.EmbeddedOrleans.Tests;

internal interface INumberGrain : IGrainWithIntegerKey;

internal interface IUniqueGrain : IGrainWithGuidKey;

/// <summary>Has no stored name of its own, so that the class's name counts.</summary>
internal sealed class KeyedGrain : Grain, INumberGrain, IUniqueGrain;
