package org.parvis.casework;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.GeoPoint;

/**
 * A case to open. Start with {@link #about} and say what differs: {@code NewCase.about("report", id, "Lampadaire
 * éteint").through(PHONE).promised(Duration.ofHours(40))}.
 *
 * @param kind code of a {@link CaseKind}
 * @param subjectId what the case is about, in its wing; one case per subject
 * @param words everything a search should find the case by, besides its title
 * @param facts what routing rules look at: {@code category}, {@code district:<layer>}, {@code objectOwner}…
 * @param promise working time that the authority gives itself; null for none
 * @param department code of the department to go to whatever the rules say; null to follow the rules
 * @param enteredBy who typed it in: the requester, or an agent for somebody else
 * @param receivedOn the day from which the law counts, where it was before today: that on which a letter arrived
 */
public record NewCase(
        String kind,
        UUID subjectId,
        String title,
        String words,
        CaseVisibility visibility,
        CaseChannel channel,
        Requester requester,
        Map<String, String> facts,
        @Nullable GeoPoint point,
        @Nullable Duration promise,
        @Nullable String department,
        Actor enteredBy,
        @Nullable LocalDate receivedOn) {

    public NewCase {
        facts = Map.copyOf(facts);
    }

    public static NewCase about(String kind, UUID subjectId, String title) {
        return new NewCase(
                kind,
                subjectId,
                title,
                "",
                CaseVisibility.PUBLIC,
                CaseChannel.WEB,
                Requester.ANONYMOUS,
                Map.of(),
                null,
                null,
                null,
                Actor.requester(),
                null);
    }

    public NewCase saying(String newWords) {
        return new NewCase(
                kind, subjectId, title, newWords, visibility, channel, requester, facts, point, promise, department,
                enteredBy, receivedOn);
    }

    public NewCase seenBy(CaseVisibility newVisibility) {
        return new NewCase(
                kind, subjectId, title, words, newVisibility, channel, requester, facts, point, promise, department,
                enteredBy, receivedOn);
    }

    public NewCase through(CaseChannel newChannel) {
        return new NewCase(
                kind, subjectId, title, words, visibility, newChannel, requester, facts, point, promise, department,
                enteredBy, receivedOn);
    }

    public NewCase from(Requester newRequester) {
        return new NewCase(
                kind, subjectId, title, words, visibility, channel, newRequester, facts, point, promise, department,
                enteredBy, receivedOn);
    }

    public NewCase with(Map<String, String> newFacts) {
        return new NewCase(
                kind, subjectId, title, words, visibility, channel, requester, newFacts, point, promise, department,
                enteredBy, receivedOn);
    }

    public NewCase at(@Nullable GeoPoint newPoint) {
        return new NewCase(
                kind, subjectId, title, words, visibility, channel, requester, facts, newPoint, promise, department,
                enteredBy, receivedOn);
    }

    public NewCase promised(@Nullable Duration newPromise) {
        return new NewCase(
                kind, subjectId, title, words, visibility, channel, requester, facts, point, newPromise, department,
                enteredBy, receivedOn);
    }

    public NewCase sentTo(@Nullable String newDepartment) {
        return new NewCase(
                kind, subjectId, title, words, visibility, channel, requester, facts, point, promise, newDepartment,
                enteredBy, receivedOn);
    }

    public NewCase enteredBy(Actor newActor) {
        return new NewCase(
                kind, subjectId, title, words, visibility, channel, requester, facts, point, promise, department,
                newActor, receivedOn);
    }

    public NewCase receivedOn(@Nullable LocalDate day) {
        return new NewCase(
                kind, subjectId, title, words, visibility, channel, requester, facts, point, promise, department,
                enteredBy, day);
    }
}
