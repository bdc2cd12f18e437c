package org.parvis.journal;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Printable;
import org.parvis.web.Visitor;

/**
 * Something to write into the journal.
 *
 * @param act what was done, as {@code module.verb}: "casework.contactSeen". Its words are the message key {@code
 *     <module>.journal.<verb>}
 * @param actorId the account that did it; null for the system or somebody without account
 * @param actorName as it was then
 * @param subjectKind what it was done to, as the module names it: "case", "picture", "account"
 * @param subject its id or number
 * @param facts what else must be known later; no personal data of the public
 */
public record JournalEntry(
        String act,
        @Nullable UUID actorId,
        String actorName,
        String subjectKind,
        String subject,
        Map<String, String> facts) {

    public JournalEntry {
        if (!act.matches("[a-z]+\\.[a-zA-Z]+")) {
            throw new IllegalArgumentException("An act is module.verb: " + act);
        }
        actorName = Printable.line(actorName, 200);
        facts = Map.copyOf(facts);
    }

    /** Somebody of the authority saw or did something to a subject. */
    public static JournalEntry by(Visitor visitor, String act, String subjectKind, Object subject) {
        return new JournalEntry(
                act,
                visitor.accountId().orElse(null),
                visitor.name(),
                subjectKind,
                subject.toString(),
                Map.of());
    }

    /** The system did something by itself. */
    public static JournalEntry bySystem(String act, String subjectKind, Object subject) {
        return new JournalEntry(act, null, "", subjectKind, subject.toString(), Map.of());
    }

    public JournalEntry with(String fact, Object value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.put(fact, Printable.line(value.toString(), 1000));
        return new JournalEntry(act, actorId, actorName, subjectKind, subject, more);
    }
}
