namespace Marknadsplatsen.Web.Associations;

/// <summary>
/// Two people have edited the same assignment: what one of them has not touched is as the other left it, field by
/// field and tick by tick. Only where both have written something of their own does somebody have to choose.
/// </summary>
internal sealed class PostMerge
{
    private readonly PostForm shown;
    private readonly PostForm typed;
    private readonly PostForm now;
    private readonly List<string> conflicts = [];

    private PostMerge(PostForm shown, PostForm typed, PostForm now) =>
        (this.shown, this.typed, this.now) = (shown, typed, now);

    /// <summary>The form after both; where they conflict, as it was typed.</summary>
    public PostForm Form { get; private set; } = null!;

    /// <summary>The fields that both have changed, each to something else, in the order of the form.</summary>
    public IReadOnlyList<string> Conflicts => conflicts;

    /// <param name="shown">What the writer was shown.</param>
    /// <param name="typed">What the writer sent.</param>
    /// <param name="now">What is posted now.</param>
    public static PostMerge Of(PostForm shown, PostForm typed, PostForm now)
    {
        var merge = new PostMerge(shown, typed, now);
        merge.Form = merge.Times(merge.Demands(merge.What()));
        return merge;
    }

    private PostForm What() => typed with
    {
        Seen = now.Seen,
        Title = One("title", form => form.Title),
        Text = One("text", form => form.Text),
        FirstVisit = One("firstVisit", form => form.FirstVisit),
        Category = One("category", form => form.Category),
        Area = One("area", form => form.Area),
        Step = One("step", form => form.Step),
        HostedAt = One("hostedAt", form => form.HostedAt),
        HostedName = One("hostedName", form => form.HostedName),
        Supervisor = One("supervisor", form => form.Supervisor),
        Plan = One("plan", form => form.Plan),
        Weeks = One("weeks", form => form.Weeks),
        Closed = One("closed", form => form.Closed),
        ClosedOnHolidays = typed.ClosedOnHolidays == shown.ClosedOnHolidays
            ? now.ClosedOnHolidays
            : typed.ClosedOnHolidays,
        HoursMin = One("hoursMin", form => form.HoursMin),
        HoursMax = One("hoursMax", form => form.HoursMax),
        Direct = One("direct", form => form.Direct),
        Insurance = One("insurance", form => form.Insurance),
        ReplacesNobody = typed.ReplacesNobody == shown.ReplacesNobody ? now.ReplacesNobody : typed.ReplacesNobody,
    };

    private PostForm Demands(PostForm form) => form with
    {
        Reading = One("reading", one => one.Reading),
        Swedish = One("swedish", one => one.Swedish),
        Physical = One("physical", one => one.Physical),
        Contact = One("contact", one => one.Contact),
        Demands = Each(one => one.Demands),
        MinAge = One("minAge", one => one.MinAge),
        House = One("house", one => one.House),
        Qualities = Each(one => one.Qualities),
        QualitiesAnswered = One("qualitiesAnswered", one => one.QualitiesAnswered),
        Languages = Each(one => one.Languages),
    };

    /// <summary>Days, clock and date mean something together only.</summary>
    private PostForm Times(PostForm form)
    {
        if (typed.Time == PostForm.SameTimes)
        {
            return form with { Days = now.Days, Date = now.Date, Start = now.Start, End = now.End };
        }

        if (TimesOf(now) != TimesOf(shown))
        {
            conflicts.Add("time");
        }

        return form;
    }

    private static string TimesOf(PostForm form) =>
        $"{string.Join(',', form.Days.Order(StringComparer.Ordinal))}|{form.Date}|{form.Start}|{form.End}";

    private string? One(string name, Func<PostForm, string?> field)
    {
        var (before, mine, theirs) = (field(shown), field(typed), field(now));
        if (IsSame(mine, before))
        {
            return theirs;
        }

        if (!IsSame(theirs, before) && !IsSame(theirs, mine))
        {
            conflicts.Add(name);
        }

        return mine;
    }

    /// <summary>A tick is there or not, so whoever has changed it has changed it to the same.</summary>
    private IReadOnlyList<string> Each(Func<PostForm, IReadOnlyList<string>> field)
    {
        var (before, mine, theirs) = (field(shown), field(typed), field(now));
        return
        [
            .. mine.Union(theirs, StringComparer.Ordinal).Where(value =>
                mine.Contains(value) == before.Contains(value) ? theirs.Contains(value) : mine.Contains(value)),
        ];
    }

    // A browser sends every line break as two characters, and an empty field as nothing.
    private static bool IsSame(string? one, string? other) => Plain(one) == Plain(other);

    private static string Plain(string? text) =>
        (text ?? "").ReplaceLineEndings("\n").Trim();
}
