using Marknadsplatsen.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Silo.Hosting;

/// <summary>Why the program does not start, as one sentence for whoever started it.</summary>
internal static class StartRefusal
{
    /// <summary>What the program ends with when it refused to start.</summary>
    public const int ExitCode = 1;

    /// <summary>What was found and what to do, or null when the failure is the program's own and shown whole.</summary>
    public static string? Of(Exception failure) => failure switch
    {
        StorageRefusedException refused => refused.Message,
        OptionsValidationException settings => string.Join(Environment.NewLine, settings.Failures),
        IOException { InnerException: AddressInUseException } taken =>
            $"{taken.Message.TrimEnd('.')}. Stop what answers there, or choose another address with --urls.",
        _ => null,
    };
}
