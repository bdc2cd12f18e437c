package org.parvis.report.category;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.ChecklistStep;
import org.parvis.questions.Question;
import org.parvis.questions.Translated;

/**
 * A kind of problem that people may report, or a group of such kinds.
 *
 * @param words what people write when they mean it
 * @param districts where alone it is offered, as «layer:code»; everywhere when empty
 * @param department code of who deals with it whatever the routing rules say; null to follow them
 * @param checklist steps that agents tick; those of open cases stay as they were when they were opened
 * @param objectLayer the layer of things (street lamps, bins) of which the nearest are offered
 */
public record Category(
        String code,
        @Nullable String parent,
        Translated label,
        Translated hint,
        String icon,
        Vocabulary words,
        List<Question> questions,
        Set<String> districts,
        Rules rules,
        Handling handling,
        @Nullable String department,
        List<ChecklistStep> checklist,
        @Nullable String objectLayer) {

    /**
     * What a report of it needs and what becomes of it.
     *
     * @param promiseHours working hours within which the territory promises to deal with it
     */
    public record Rules(
            Offer offer, Contact contact, Publication publication, Photo photo, Acceptance acceptance, int promiseHours) {}

    /** Who can choose it. */
    public enum Offer {
        EVERYWHERE,
        /** Agents alone, for somebody who calls, comes or writes. */
        DESK
    }

    /** Whether the sender must say how to be reached. */
    public enum Contact {
        OPTIONAL,
        REQUIRED
    }

    public enum Publication {
        PUBLIC,
        PRIVATE
    }

    public enum Photo {
        OPTIONAL,
        ASKED
    }

    /** Open311's «type»: a number at once, or a token first and the number later. */
    public enum Acceptance {
        REALTIME,
        BATCH
    }

    public Category {
        questions = List.copyOf(questions);
        checklist = List.copyOf(checklist);
        districts = Set.copyOf(districts);
    }

    public String label(Locale locale) {
        return label.in(locale);
    }

    /** Code of who has its cases whatever the routing rules say; null to follow them. */
    public @Nullable String answerer() {
        return handling instanceof Handling.Elsewhere elsewhere ? elsewhere.body() : department;
    }

    public boolean isForEverybody() {
        return rules.offer() == Offer.EVERYWHERE;
    }

    public boolean isPublic() {
        return rules.publication() == Publication.PUBLIC;
    }

    public boolean needsContact() {
        return rules.contact() == Contact.REQUIRED;
    }

    public boolean isOfferedIn(Set<String> districtsOfPlace) {
        return districts.isEmpty() || districts.stream().anyMatch(districtsOfPlace::contains);
    }

    public Optional<Question> question(String questionCode) {
        return questions.stream().filter(q -> q.code().equals(questionCode)).findFirst();
    }
}
