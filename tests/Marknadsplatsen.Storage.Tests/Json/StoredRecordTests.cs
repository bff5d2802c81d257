using System.Reflection;
using System.Text.Json.Nodes;
using Marknadsplatsen.Domain.Storage;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Storage.Json;

namespace Marknadsplatsen.Storage.Tests.Json;

/// <summary>
/// What grains really store, found by their constructors: nobody has to remember to add a new record here.
/// </summary>
public sealed class StoredRecordTests
{
    public static TheoryData<Type> Records => [.. typeof(FactStore).Assembly.GetTypes()
        .SelectMany(type => type.GetConstructors())
        .SelectMany(constructor => constructor.GetParameters())
        .Where(parameter => parameter.GetCustomAttribute<PersistentStateAttribute>() is not null)
        .Select(parameter => parameter.ParameterType.GetGenericArguments()[0])
        .Distinct()];

    [Theory]
    [MemberData(nameof(Records))]
    public void A_new_record_can_be_made_stored_and_read(Type record)
    {
        var empty = Activator.CreateInstance(record);

        Assert.Equal(Serialize(record, empty), Serialize(record, Deserialize(record, Serialize(record, empty))));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_record_keeps_what_a_newer_program_added_to_it(Type record)
    {
        var newer = JsonNode.Parse(Serialize(record, Activator.CreateInstance(record)))!.AsObject();
        newer["fromTheFuture"] = JsonNode.Parse("""{"å":[1,null]}""");

        var rewritten = Serialize(record, Deserialize(record, newer.ToJsonString()));

        Assert.Equal(newer.ToJsonString(JsonGrainStateSerializer.Format), rewritten);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void The_state_in_a_record_keeps_what_a_newer_program_added_to_it_too(Type record)
    {
        var state = record.GetProperty("State")?.PropertyType;

        Assert.True(
            state is null || state.GetProperties().Any(property => property.PropertyType == typeof(UnknownFields)),
            $"{state} must declare an {nameof(UnknownFields)} property.");
    }

    private static string Serialize(Type type, object? value) => (string)Call(nameof(SerializeOf), type, value)!;

    private static object? Deserialize(Type type, string json) => Call(nameof(DeserializeOf), type, json);

    private static object? Call(string method, Type type, object? argument) =>
        typeof(StoredRecordTests).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, [argument]);

    private static string SerializeOf<T>(T value) => new JsonGrainStateSerializer().Serialize(value).ToString();

    private static T? DeserializeOf<T>(string json) =>
        new JsonGrainStateSerializer().Deserialize<T>(BinaryData.FromString(json));
}
