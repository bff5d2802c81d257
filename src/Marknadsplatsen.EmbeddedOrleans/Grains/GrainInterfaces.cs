using Orleans.Runtime;

namespace Orleans;

/// <summary>Marks an interface whose calls go to a grain.</summary>
public interface IGrain : IAddressable
{
}

/// <summary>A grain found by a string.</summary>
public interface IGrainWithStringKey : IGrain
{
}

/// <summary>A grain found by a whole number.</summary>
public interface IGrainWithIntegerKey : IGrain
{
}

/// <summary>A grain found by a <see cref="Guid"/>.</summary>
public interface IGrainWithGuidKey : IGrain
{
}

/// <summary>Marks an interface through which a grain tells a client something.</summary>
public interface IGrainObserver : IAddressable
{
}
