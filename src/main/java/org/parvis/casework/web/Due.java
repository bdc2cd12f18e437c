package org.parvis.casework.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseStatus;
import org.parvis.web.View;

/**
 * A case's deadline as a list shows it: a state that has a word and a sign of its own, never colour alone.
 *
 * @param state {@code late}, {@code soon}, {@code later}, {@code paused} or {@code none}
 * @param text short, for a list
 * @param spoken the whole of it, for whoever does not see the sign
 */
public record Due(String state, String text, String spoken, @Nullable Instant at) {

    /** Days. */
    private static final int LEGAL_SOON = 3;

    private static final Duration SOON = Duration.ofHours(24);

    private static final Map<Pattern, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

    private record Pattern(String words, Locale locale) {}

    static Due of(Case subject, Instant now, View view) {
        Instant at = subject.state().dueAt();
        if (subject.status() == CaseStatus.WAITING) {
            return new Due("paused", view.t("desk.due.paused"), view.t("desk.due.paused.spoken"), null);
        }
        if (!subject.status().isOpen() || at == null) {
            return new Due("none", "", "", null);
        }
        String text = text(at, now, view);
        if (subject.isLate(now)) {
            return new Due("late", text, view.t("desk.due.late.spoken", when(at, view)), at);
        }
        String state = Duration.between(now, at).compareTo(SOON) <= 0 ? "soon" : "later";
        return new Due(state, text, view.t("desk.due." + state + ".spoken", when(at, view)), at);
    }

    /** The last day before silence decides. */
    static Due legal(LocalDate day, Instant now, View view) {
        LocalDate today = now.atZone(view.site().zone()).toLocalDate();
        Instant at = day.atStartOfDay(view.site().zone()).toInstant();
        boolean isOver = today.isAfter(day);
        String state = isOver ? "late" : ChronoUnit.DAYS.between(today, day) < LEGAL_SOON ? "soon" : "later";
        String text = day.equals(today) ? view.t("desk.due.legal.today") : format("d MMM", day.atStartOfDay(view.site().zone()), view.locale());
        return new Due(state, text, view.t(isOver ? "desk.due.legal.over" : "desk.due.legal.spoken", view.date(day)), at);
    }

    public boolean isNone() {
        return state.equals("none");
    }

    /** «le 10 novembre 2025», but «demain» and «mardi 3 novembre». */
    private static String when(Instant at, View view) {
        String moment = view.moment(at);
        return Character.isDigit(moment.charAt(0)) ? view.t("desk.due.onDate", moment) : moment;
    }

    private static String text(Instant at, Instant now, View view) {
        ZonedDateTime then = at.atZone(view.site().zone());
        LocalDate today = now.atZone(view.site().zone()).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, then.toLocalDate());
        String time = format("fr".equals(view.locale().getLanguage()) ? "H '\u00A0h' mm" : "HH:mm", then, view.locale())
                .replace(" \u00A0h 00", "\u00A0h")
                .replace(" \u00A0h ", "\u00A0h\u00A0");
        if (days == 0) {
            return view.t("desk.due.today", time);
        }
        if (days == 1) {
            return view.t("desk.due.tomorrow", time);
        }
        if (days == -1) {
            return view.t("desk.due.yesterday");
        }
        if (days < -1) {
            return view.t("desk.due.daysAgo", -days);
        }
        return days < 7
                ? format("EEE", then, view.locale()) + " " + time
                : format("d MMM", then, view.locale());
    }

    private static String format(String pattern, ZonedDateTime time, Locale locale) {
        return FORMATTERS.computeIfAbsent(new Pattern(pattern, locale), key -> DateTimeFormatter.ofPattern(key.words(), key.locale()))
                .format(time);
    }
}
