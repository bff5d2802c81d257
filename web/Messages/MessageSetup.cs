using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Grains.Messages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marknadsplatsen.Web.Messages;

/// <summary>Registers the ways out of the house.</summary>
public static class MessageSetup
{
    /// <summary>
    /// Adds <see cref="IMessageSender"/> with the ways that the settings name. A carrier that is registered beside it
    /// comes before them.
    /// </summary>
    public static IServiceCollection AddMessages(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<MessageOptions>, MessageOptions>();
        services.AddOptions<MessageOptions>().BindConfiguration(MessageOptions.SectionName).ValidateOnStart();
        services.TryAddSingleton<Mailbox>();
        services.AddSingleton(provider => new MessageQueue(
            Ways(provider),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<MessageQueue>>()));
        services.AddSingleton<IMessageSender>(provider => provider.GetRequiredService<MessageQueue>());
        services.AddHostedService(provider => provider.GetRequiredService<MessageQueue>());
        return services;
    }

    private static List<MessageWay> Ways(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<MessageOptions>>().Value;
        var given = provider.GetServices<IMessageCarrier>().ToList();
        var time = provider.GetRequiredService<TimeProvider>();
        var mailbox = provider.GetRequiredService<IHostEnvironment>().IsDevelopment()
            ? provider.GetRequiredService<Mailbox>()
            : null;
        var found = new List<MessageWay>();
        Add(ContactKind.Email, Email(options.Email), options.Email.PerDayMax);
        Add(ContactKind.TextMessage, Text(options.Text, time), options.Text.PerDayMax);
        return found;

        void Add(ContactKind kind, IMessageCarrier? configured, int perDayMax)
        {
            var carrier = given.Find(carrier => carrier.Kind == kind)
                ?? configured
                ?? (mailbox is null ? null : new MailboxCarrier(kind, mailbox));
            if (carrier is not null)
            {
                found.Add(new MessageWay(carrier, perDayMax, time));
            }
        }
    }

    private static SmtpCarrier? Email(EmailOptions email) => email.Host.Length == 0 ? null : new SmtpCarrier(email);

    private static IMessageCarrier? Text(TextMessageOptions text, TimeProvider time) => text switch
    {
        { Url.Length: > 0 } => new HttpTextCarrier(text),
        { Folder.Length: > 0 } => new FolderCarrier(text.Folder, time),
        _ => null,
    };
}
