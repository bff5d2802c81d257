namespace Marknadsplatsen.Web.Messages;

/// <summary>A message was refused for good: trying again is of no use. Says nothing about whom it was for.</summary>
public sealed class MessageRefusedException : Exception
{
    /// <summary>A refusal without a reason.</summary>
    public MessageRefusedException()
    {
    }

    /// <summary>A refusal with a reason.</summary>
    public MessageRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal that another failure told of.</summary>
    public MessageRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
