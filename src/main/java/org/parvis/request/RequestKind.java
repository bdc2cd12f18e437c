package org.parvis.request;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.ChecklistStep;
import org.parvis.casework.law.LegalRule;
import org.parvis.questions.Question;
import org.parvis.questions.Translated;
import org.parvis.web.Processing.Basis;

/**
 * A kind of request, as the territory's administrators define it.
 *
 * @param hint for whom it is, in a sentence
 * @param department code of who answers; null to follow the routing rules
 * @param promise working time within which the territory promises to answer; null for none
 * @param law what its definition says of silence; null where it says nothing, and what the territory's dated values of
 *     the law say stays ({@link KindLaw})
 * @param concerns whom else it concerns: what silence accepts of others' concern is published (CRPA L232-2)
 * @param checklist steps that agents tick; those of open cases stay as they were when they were opened
 * @param basis on what the processing of their data rests (GDPR article 6(1)), for the register
 * @param monthsKept after the end of its cases; null for as long as the territory keeps others
 */
public record RequestKind(
        String code,
        Translated label,
        Translated hint,
        Offer offer,
        Contact contact,
        @Nullable String department,
        @Nullable Duration promise,
        @Nullable LegalRule law,
        Concern concerns,
        Basis basis,
        @Nullable Integer monthsKept,
        List<ChecklistStep> checklist,
        List<Question> questions) {

    /** Where it can be chosen. */
    public enum Offer {
        EVERYWHERE,
        /** By agents alone, for somebody who calls, comes or writes. */
        DESK
    }

    /** Whether whoever asks must say how to be reached. */
    public enum Contact {
        REQUIRED,
        OPTIONAL
    }

    /** Whom an acceptance concerns. */
    public enum Concern {
        REQUESTER,
        /** Neighbours, passers-by, competitors: everybody may know of it before silence accepts it. */
        OTHERS
    }

    public RequestKind {
        checklist = List.copyOf(checklist);
        questions = List.copyOf(questions);
    }

    public String label(Locale locale) {
        return label.in(locale);
    }

    public boolean isForEverybody() {
        return offer == Offer.EVERYWHERE;
    }

    public boolean concernsOthers() {
        return concerns == Concern.OTHERS;
    }

    public boolean needsContact() {
        return contact == Contact.REQUIRED;
    }
}
