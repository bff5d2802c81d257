namespace Marknadsplatsen.Grains.Tests.Conformance.Grains;

[Alias("test.IRemindedGrain")]
public interface IRemindedGrain : IGrainWithStringKey
{
    Task Register(string name, TimeSpan dueTime, TimeSpan period);

    Task Unregister(string name);

    Task<bool> Has(string name);

    Task<int> HowMany();

    Task Leave();
}
