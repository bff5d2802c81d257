namespace Marknadsplatsen.Grains.Storage;

/// <summary>
/// The person was erased while the command was on its way. Nothing was stored; the next try comes from somebody new.
/// </summary>
[GenerateSerializer]
[Alias("mp.PersonErasedException")]
public sealed class PersonErasedException : OrleansException
{
    /// <summary>Says so, without saying who.</summary>
    public PersonErasedException()
        : base("The person was erased; nothing was stored.")
    {
    }
}
