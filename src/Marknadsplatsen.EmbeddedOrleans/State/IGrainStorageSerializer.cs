namespace Orleans.Storage;

/// <summary>Turns a record's contents into bytes and back.</summary>
public interface IGrainStorageSerializer
{
    /// <summary>The bytes of <paramref name="input"/>.</summary>
    BinaryData Serialize<T>(T? input);

    /// <summary>The contents that <paramref name="input"/> holds.</summary>
    T? Deserialize<T>(BinaryData input);
}
