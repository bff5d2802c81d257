using System.Runtime.CompilerServices;
using Marknadsplatsen.Domain.Associations;
using Marknadsplatsen.Domain.Deeds;
using Marknadsplatsen.Domain.Drafts;
using Marknadsplatsen.Domain.Entries;
using Marknadsplatsen.Domain.Inquiries;
using Marknadsplatsen.Domain.Notices;
using Marknadsplatsen.Domain.Participants;
using Marknadsplatsen.Domain.Peers;
using Marknadsplatsen.Domain.Pictures;
using Marknadsplatsen.Domain.Reviews;
using Marknadsplatsen.Domain.Supports;
using Marknadsplatsen.Domain.Talks;
using Marknadsplatsen.Domain.Waiting;
using Marknadsplatsen.Grains.Deeds;
using Marknadsplatsen.Grains.Drafts;
using Marknadsplatsen.Grains.Entries;
using Marknadsplatsen.Grains.Inquiries;
using Marknadsplatsen.Grains.Notices;
using Marknadsplatsen.Grains.Peers;
using Marknadsplatsen.Grains.Pictures;
using Marknadsplatsen.Grains.Reviews;
using Marknadsplatsen.Grains.Storage;
using Marknadsplatsen.Grains.Supports;
using Marknadsplatsen.Grains.Talks;

namespace Marknadsplatsen.Grains.Waiting;

/// <summary>Every record that something can wait in.</summary>
internal static class WaitingSources
{
    /// <summary>What a record is called in the lists of what waits.</summary>
    public static string Of(string stateName, string key) => $"{stateName}/{key}";

    /// <summary>The entries of one municipality, as stored.</summary>
    public static async IAsyncEnumerable<WaitingEntry> ReadAllAsync(
        IFactScan facts,
        string municipality,
        bool isOwnCity,
        DateTimeOffset now,
        TimeZoneInfo zone,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var fact in facts.ReadAllAsync<TalkRecord>(TalkGrain.StateName, cancellationToken))
        {
            if (fact.State.State?.Municipality.Value == municipality)
            {
                yield return TalkRules.WaitingOf(Of(TalkGrain.StateName, fact.Key), fact.State, zone);
            }
        }

        await foreach (var fact in facts.ReadAllAsync<InquiryRecord>(InquiryGrain.StateName, cancellationToken))
        {
            if (fact.State.State?.Municipality.Value == municipality)
            {
                yield return InquiryRules.WaitingOf(
                    Of(InquiryGrain.StateName, fact.Key), new InquiryKey(fact.Key), fact.State);
            }
        }

        await foreach (var fact in facts.ReadAllAsync<NoticeRecord>(NoticeGrain.StateName, cancellationToken))
        {
            // Notices know no tenant; the city that runs has its own.
            if (isOwnCity && NoticeRules.IsThroughCoordinator(fact.State))
            {
                yield return NoticeRules.CallOf(
                    Of(NoticeGrain.StateName, fact.Key), new ParticipantId(fact.Key), fact.State, zone);
            }
        }

        await foreach (var entry in ReadSupportAsync(facts, municipality, zone, cancellationToken))
        {
            yield return entry;
        }

        await foreach (var entry in ReadDesksAsync(facts, municipality, isOwnCity, now, zone, cancellationToken))
        {
            yield return entry;
        }
    }

    private static async IAsyncEnumerable<WaitingEntry> ReadSupportAsync(
        IFactScan facts,
        string municipality,
        TimeZoneInfo zone,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var fact in facts.ReadAllAsync<PeerRecord>(PeerGrain.StateName, cancellationToken))
        {
            if (fact.State.State?.Municipality.Value == municipality)
            {
                yield return PeerViews.WaitingOf(Of(PeerGrain.StateName, fact.Key), fact.State, zone);
            }
        }

        await foreach (var fact in facts.ReadAllAsync<SupportRecord>(SupportGrain.StateName, cancellationToken))
        {
            if (fact.State.State?.Municipality.Value == municipality)
            {
                yield return SupportRules.WaitingOf(Of(SupportGrain.StateName, fact.Key), fact.State, zone);
            }
        }

        await foreach (var fact in facts.ReadAllAsync<DeedRecord>(DeedGrain.StateName, cancellationToken))
        {
            if (fact.State.State?.Municipality.Value == municipality)
            {
                yield return DeedRules.WaitingOf(Of(DeedGrain.StateName, fact.Key), fact.State, zone);
            }
        }
    }

    private static async IAsyncEnumerable<WaitingEntry> ReadDesksAsync(
        IFactScan facts,
        string municipality,
        bool isOwnCity,
        DateTimeOffset now,
        TimeZoneInfo zone,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var fact in facts.ReadAllAsync<EntryRecord>(EntryGrain.StateName, cancellationToken))
        {
            if (fact.Key == municipality)
            {
                yield return WaitingDesks.Of(Of(EntryGrain.StateName, fact.Key), fact.State);
            }
        }

        await foreach (var fact in facts.ReadAllAsync<ReviewRecord>(ReviewGrain.StateName, cancellationToken))
        {
            if (fact.Key == municipality)
            {
                yield return WaitingDesks.Of(Of(ReviewGrain.StateName, fact.Key), fact.State);
            }
        }

        await foreach (var fact in facts.ReadAllAsync<DraftBookRecord>(DraftBookGrain.StateName, cancellationToken))
        {
            // Drafts know no tenant; the city that runs has its own.
            if (isOwnCity)
            {
                yield return WaitingDesks.Of(
                    Of(DraftBookGrain.StateName, fact.Key), new AssociationId(fact.Key), fact.State, now, zone);
            }
        }

        await foreach (var entry in PicturesAsync(facts, municipality, cancellationToken))
        {
            yield return entry;
        }
    }

    private static async IAsyncEnumerable<WaitingEntry> PicturesAsync(
        IFactScan facts, string municipality, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var fact in facts.ReadAllAsync<PictureRecord>(PictureGrain.StateName, cancellationToken))
        {
            if (fact.State.State?.Municipality.Value == municipality)
            {
                yield return PictureRules.WaitingOf(Of(PictureGrain.StateName, fact.Key), fact.State);
            }
        }
    }
}
