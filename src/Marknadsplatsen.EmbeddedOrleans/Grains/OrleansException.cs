namespace Orleans.Runtime;

/// <summary>The engine, not the grain's own code, could not do what was asked.</summary>
[GenerateSerializer]
public class OrleansException : Exception
{
    /// <summary>An exception that says nothing more.</summary>
    public OrleansException()
        : base("Unexpected error.")
    {
    }

    /// <summary>An exception with words.</summary>
    public OrleansException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with words and a cause.</summary>
    public OrleansException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
