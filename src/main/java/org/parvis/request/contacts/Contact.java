package org.parvis.request.contacts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.relation.PersonDraft;

/**
 * A contact that a file tells of.
 *
 * @param id the same for the same contact, whatever file it comes in
 * @param at when it came
 */
record Contact(String id, CaseChannel channel, Instant at, Said said, Sender sender, Task task) {

    /**
     * @param subject null for none
     * @param words with the place, where one is told
     */
    record Said(@Nullable String subject, String words) {}

    /**
     * @param draft the organisation where one is told, else the person; with nothing as name where none is told
     * @param requester the person, for the organisation
     */
    record Sender(PersonDraft draft, Requester requester) {

        String shown() {
            String name = requester.name();
            String email = requester.email();
            return name != null ? name : email != null ? email : requester.phone() != null ? requester.phone() : "";
        }
    }

    /** What is or was to be done. */
    sealed interface Task {

        /** Whose colleagues read a note, or who has the case; null for everybody, or to follow the rules. */
        @Nullable Place department();

        /** Nothing: it is noted on the person's file. */
        record Note(@Nullable Place department) implements Task {}

        /** @param kind code of a kind of request */
        record Open(String kind, @Nullable Place department) implements Task {}

        /** @param answer what was answered; empty where the file does not tell */
        record Ended(String kind, @Nullable Place department, Instant at, Outcome outcome, String answer) implements Task {}
    }

    enum Outcome {
        RESOLVED,
        DECLINED
    }

    /** A department. */
    record Place(UUID id, String code, String name) {}

    /** By what its request is known again. */
    String origin() {
        return "contact:" + id;
    }
}
