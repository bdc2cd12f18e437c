package org.parvis.casework.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.Decision;
import org.parvis.casework.Entry;
import org.parvis.casework.EntryKind;
import org.parvis.web.View;

/**
 * A line of the timeline as the desk tells it.
 *
 * @param audience message key of who else reads it
 * @param said what the public or the requester reads, or wrote
 * @param internalText what only agents read
 * @param source local path of the page that shows it whole, where it came through another channel
 * @param missed whom a note mentions in vain
 */
public record StoryLine(
        String title,
        String audience,
        @Nullable String said,
        @Nullable String internalText,
        @Nullable String source,
        @Nullable String missed,
        @Nullable Decision decision,
        String who,
        Instant at) {

    private static final String INTERNAL = "desk.audience.internal";

    /** The whole story, newest first. */
    static List<StoryLine> of(Case subject, List<Entry> entries, List<Decision> decisions, View view) {
        Map<String, Decision> byId =
                decisions.stream().collect(Collectors.toMap(d -> d.id().toString(), Function.identity()));
        return entries.reversed().stream()
                .map(entry -> of(subject, entry, byId.get(entry.data().getOrDefault("decisionId", "")), view))
                .toList();
    }

    private static StoryLine of(Case subject, Entry entry, @Nullable Decision decision, View view) {
        String said = entry.publicText() == null
                ? entry.data().getOrDefault("answer", entry.data().get("reason"))
                : entry.publicText();
        return new StoryLine(
                title(entry, view), audience(subject, entry), said, entry.internalText(),
                entry.data().get(Entry.SOURCE), NoteReach.missed(entry, view), decision, who(entry, view), entry.at());
    }

    public boolean isInternal() {
        return audience.equals(INTERNAL);
    }

    private static String title(Entry entry, View view) {
        if (entry.kind() == EntryKind.ASSIGNED && !entry.data().containsKey("assignee")) {
            return view.t("desk.story.unassigned");
        }
        String detail = detail(entry, view);
        boolean isOpinion = entry.data().containsKey(Entry.PURPOSE);
        String sort = isOpinion ? ".OPINION" : entry.data().containsKey("corrected") ? ".CORRECTED" : "";
        String title = view.t("casework.entry." + entry.kind() + sort);
        return detail == null ? title : view.t("desk.story.detail", title, detail);
    }

    private static @Nullable String detail(Entry entry, View view) {
        Map<String, String> data = entry.data();
        return switch (entry.kind()) {
            case ASSIGNED -> data.get("assignee");
            case TO_TEAM, LEFT_TEAM -> data.get("team");
            case REASSIGNED, OPENED -> place(data);
            case FINER_STATUS -> data.get("label");
            case FORWARDED -> data.get("body");
            case MARKED_DUPLICATE, DUPLICATE_UNDONE -> data.get("original");
            case DUPLICATE_JOINED, DUPLICATE_LEFT -> data.get("duplicate");
            case TASK_GIVEN, TASK_DONE, TASK_REFUSED, TASK_CANCELLED -> data.get("to");
            case APPROVED, APPROVAL_RETURNED -> waited(entry, view);
            case APPROVAL_WITHDRAWN -> data.get("author");
            case PIECES_ASKED -> day("until", data.get("deadline"), view);
            case CORRECTED -> data.containsKey("on") ? day("on", data.get("on"), view) : view.t("casework.law.story.never");
            case LEGAL_CHANGED -> changed(data, view);
            case ARE_SENT, PIECES_POSTED, PIECES_RECEIVED, NOTIFIED, IMPLICIT, ATTESTED, REASONS_ASKED, REASONS_GIVEN, APPEALED, WITHDRAWN,
                    JUDGED, PUBLISHED, ABUSE_ALLEGED, ABUSIVE, RETRACTED, LEGAL_NEAR -> day("on", data.get("on"), view);
            default -> null;
        };
    }

    private static @Nullable String place(Map<String, String> data) {
        String team = data.get("team");
        return team == null ? data.get("department") : data.get("department") + " › " + team;
    }

    /** Whose answer it was, and how long it had waited. */
    private static String waited(Entry entry, View view) {
        Instant askedAt = Instant.parse(entry.data().getOrDefault("askedAt", entry.at().toString()));
        String author = entry.data().getOrDefault("author", "");
        return view.t("desk.story.waited", author, Waited.words(Duration.between(askedAt, entry.at()), view));
    }

    private static @Nullable String day(String how, @Nullable String date, View view) {
        return date == null ? null : view.t("casework.law.story." + how, view.date(LocalDate.parse(date)));
    }

    private static @Nullable String changed(Map<String, String> data, View view) {
        String before = data.get("before");
        String after = data.get("after");
        if (after == null) {
            return null;
        }
        String now = view.date(LocalDate.parse(after));
        return before == null ? now : view.t("casework.law.story.changed", now, view.date(LocalDate.parse(before)));
    }

    private static String audience(Case subject, Entry entry) {
        if (entry.kind() == EntryKind.RECEIVED) {
            return "desk.audience.requester";
        }
        if (!entry.isPublic()) {
            return INTERNAL;
        }
        boolean isBetweenTwo = entry.kind() == EntryKind.ANSWERED || !subject.isPublic();
        return isBetweenTwo ? "desk.audience.requester" : "desk.audience.public";
    }

    private static String who(Entry entry, View view) {
        String name = entry.by().name();
        return name == null ? view.t("desk.party." + entry.by().party()) : name;
    }

}
