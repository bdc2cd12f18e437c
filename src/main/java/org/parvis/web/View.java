package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;

/**
 * What a template sees of the request besides its own model: the place, the person, the language, links that keep the
 * territory's prefix. One per request.
 */
public final class View {

    /** The field of a form that says in which visit to a kiosk it was filled in. */
    public static final String VISIT = "visite";

    private static final String ATTRIBUTE = View.class.getName();

    private final Site site;
    private final Visitor visitor;
    private final Locale locale;
    private final Words words;
    private final HttpServletRequest request;
    private final Dates dates;
    private final boolean demo;
    private final @Nullable Kiosk kiosk;
    private final SiteMenu menu;
    private boolean isRefused;

    View(Site site, Who who, Locale locale, Words words, HttpServletRequest request, SiteMenu menu, boolean demo) {
        this.site = site;
        this.visitor = who.visitor();
        this.kiosk = who.kiosk();
        this.locale = locale;
        this.words = words;
        this.request = request;
        this.dates = new Dates(locale, site.zone());
        this.demo = demo;
        this.menu = menu;
    }

    /** @param kiosk at which they stand; null for any other browser */
    record Who(Visitor visitor, @Nullable Kiosk kiosk) {}

    /** The view of a request that has a territory. */
    public static View of(HttpServletRequest request) {
        View view = find(request);
        if (view == null) {
            throw HttpProblem.notFound();
        }
        return view;
    }

    static @Nullable View find(HttpServletRequest request) {
        return (View) request.getAttribute(ATTRIBUTE);
    }

    void attach() {
        request.setAttribute(ATTRIBUTE, this);
    }

    public Site site() {
        return site;
    }

    public Visitor visitor() {
        return visitor;
    }

    /** Whether somebody stands at a kiosk: nobody is logged in there, and nothing outlasts their visit. */
    public boolean isKiosk() {
        return kiosk != null;
    }

    /** What is shown comes with this status. */
    void answers(int status) {
        isRefused = status == 422 || status == 409;
    }

    /** A page's title as a browser and a screen reader say it first: that something typed is wrong stands before it. */
    public String titled(String title) {
        return isRefused ? t("web.errors.before") + " – " + title : title;
    }

    @Nullable Kiosk kiosk() {
        return kiosk;
    }

    /** What forms carry at a kiosk; empty anywhere else. */
    public String visit() {
        return kiosk == null || kiosk.visit() == null ? "" : kiosk.visit().toString();
    }

    public Locale locale() {
        return locale;
    }

    /** A trial with invented people: shows the one-click logins and the mailbox. */
    public boolean isDemo() {
        return demo;
    }

    /**
     * The language in which the town and its people wrote, to mark what they wrote where the page speaks another (RGAA 8.7); null where the
     * page speaks it too.
     */
    public @Nullable String townLang() {
        return foreign(site.language().getLanguage());
    }

    /** The language of a text, to mark it where the page speaks another; null where the page speaks it too. */
    public @Nullable String foreign(String language) {
        return language.equals(locale.getLanguage()) ? null : language;
    }

    /** The text of a message key. */
    public String t(String key, Object... arguments) {
        return words.text(locale, key, arguments);
    }

    /** The text of a key as one kind of thing has it, where it has one: its key has the kind behind a point. */
    public String tOf(String kind, String key, Object... arguments) {
        return words.text(locale, words.of(kind, key), arguments);
    }

    public String t(Refusal refusal) {
        Object[] shown = Arrays.stream(refusal.arguments())
                .map(one -> one instanceof LocalDate day ? date(day) : one)
                .toArray();
        return words.text(locale, refusal.messageKey(), shown);
    }

    /** A local address with the territory's prefix, if the request came by one. */
    public String url(String path) {
        return request.getContextPath() + path;
    }

    /** The same page's address on the territory's own site, for whoever reads it elsewhere(). */
    public String absoluteUrl(String path) {
        return site.baseUrl() + path;
    }

    /** The address under which this page is to be known: on the territory's own site, whatever its language. */
    public String canonical() {
        return absoluteUrl(here().withoutLanguage());
    }

    /** A file of the application; its address changes with the application, so that it can be kept for a year. */
    public String asset(String path) {
        return Assets.url(path);
    }

    /** The style sheet of the public site in the territory's colours; its address changes with either. */
    public String siteSheet() {
        return url("/theme/" + siteVersion() + "/site.css");
    }

    /** Of the territory's colours and of our files. */
    String siteVersion() {
        return site.themeVersion() + "-" + Assets.VERSION;
    }

    /** Path and query of this request, without the territory's prefix. */
    public String path() {
        return here().whole();
    }

    private PageAddress here() {
        return PageAddress.of(request);
    }

    /** This page in another language. */
    public String inLanguage(String language) {
        return url(here().in(language));
    }

    /** Whether this page is behind that entry of a menu. */
    public boolean isBehind(HomeTile.Link entry) {
        return isUnder(entry.path()) || entry.rooms().stream().anyMatch(this::isUnder);
    }

    /** Whether the page lies in this part of the site: marks the current entry of a navigation. */
    public boolean isUnder(String prefix) {
        return here().isUnder(prefix);
    }

    /** A fresh idempotency key for a form. */
    public String newKey() {
        return Ids.next().toString();
    }

    /** Only a part of the page is wanted (htmx). Going back in the browser asks for the whole page again. */
    public boolean isPartial() {
        return isAskedByScript()
                && !"true".equals(request.getHeader("HX-Boosted"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }

    /** The page's script asks (htmx), not the browser: a redirection would put another page inside this one. */
    boolean isAskedByScript() {
        return "true".equals(request.getHeader("HX-Request"));
    }

    public String date(Instant instant) {
        return dates.date(instant);
    }

    public String date(LocalDate date) {
        return dates.date(date);
    }

    /** «lundi», in the middle of a sentence. */
    public String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    public String dateTime(Instant instant) {
        return dates.dateTime(instant);
    }

    /** A moment as people say it: "today 9 h 12", "yesterday 19 h 03", "Tuesday 17 November, 18 h 42". */
    public String moment(Instant instant) {
        return dates.moment(instant, words);
    }

    /** The moment for a {@code datetime} attribute. */
    public String iso(Instant instant) {
        return dates.iso(instant);
    }

    public String number(long number) {
        return String.format(locale, "%,d", number);
    }

    /** What wings add to the menu of the site in this territory, now. */
    public List<HomeTile.Link> menu() {
        return menu.links(this);
    }

    /** What wings add to the desk's bar for whoever is there(). */
    public List<HomeTile.Link> deskMenu() {
        return menu.deskLinks(this);
    }
}
