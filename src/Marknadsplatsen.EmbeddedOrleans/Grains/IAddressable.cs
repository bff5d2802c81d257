namespace Orleans.Runtime;

/// <summary>Anything a call can be sent to.</summary>
public interface IAddressable
{
}
