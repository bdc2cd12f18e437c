package org.parvis.request.contacts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.PastStep;
import org.parvis.casework.Signatory;
import org.parvis.questions.Answers;
import org.parvis.relation.BroughtContacts;
import org.parvis.relation.BroughtContacts.Whose;
import org.parvis.request.BroughtRequests;
import org.parvis.request.NewRequest;
import org.parvis.request.PastRequest;
import org.parvis.request.PastRequests;
import org.parvis.shared.FailureKind;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings contacts into the territory in scope: each becomes an exchange on somebody's file, and a case where something is
 * or was to be done. The same contact is brought in once, whatever file it comes in.
 */
@Service
class ContactsImport {

    private static final Logger LOG = LoggerFactory.getLogger(ContactsImport.class);

    private final BroughtContacts contacts;
    private final BroughtRequests requests;
    private final PastRequests past;
    private final Territories territories;
    private final Words words;
    private final ContactFileStore store;
    private final TransactionTemplate transaction;

    ContactsImport(
            BroughtContacts contacts,
            BroughtRequests requests,
            PastRequests past,
            Territories territories,
            Words words,
            ContactFileStore store,
            TransactionTemplate transaction) {
        this.contacts = contacts;
        this.requests = requests;
        this.past = past;
        this.territories = territories;
        this.words = words;
        this.store = store;
        this.transaction = transaction;
    }

    /** What becomes of a line. */
    enum Outcome {
        /** A case waits in the queue of its department. */
        OPENED,
        /** A case that ended before it came here. */
        PAST,
        /** An exchange on a file. */
        NOTED,
        /** It is here already. */
        KNOWN,
        REJECTED
    }

    /** What was done, and what could not be. */
    record Tally(Map<Outcome, Integer> counts, List<ContactLine.Problem> problems) {

        static Tally empty() {
            return new Tally(new EnumMap<>(Outcome.class), new ArrayList<>());
        }

        void count(Outcome outcome) {
            counts.merge(outcome, 1, Integer::sum);
        }

        void reject(ContactLine.Problem problem) {
            count(Outcome.REJECTED);
            problems.add(problem);
        }

        void add(Tally other) {
            other.counts.forEach((outcome, count) -> counts.merge(outcome, count, Integer::sum));
            problems.addAll(other.problems);
        }

        int of(Outcome outcome) {
            return counts.getOrDefault(outcome, 0);
        }
    }

    /** What each line would become, by its number; whose file it goes on is found for those that are shown. */
    Map<Long, Outcome> preview(List<ContactLine> lines) {
        Set<String> known = known(lines);
        Set<String> before = new HashSet<>();
        Map<Long, Outcome> outcomes = new LinkedHashMap<>();
        for (ContactLine line : lines) {
            outcomes.put(line.number(), switch (line) {
                case ContactLine.Wrong _ -> Outcome.REJECTED;
                case ContactLine.Read(long _, Contact contact) ->
                    known.contains(contact.id()) || !before.add(contact.id()) ? Outcome.KNOWN : outcome(contact);
            });
        }
        return outcomes;
    }

    /** Whose file a contact goes on. */
    Whose whose(Contact contact) {
        return contacts.match(contact.sender().draft()).whose();
    }

    private static Outcome outcome(Contact contact) {
        return switch (contact.task()) {
            case Contact.Task.Note _ -> Outcome.NOTED;
            case Contact.Task.Open _ -> Outcome.OPENED;
            case Contact.Task.Ended _ -> Outcome.PAST;
        };
    }

    /** Ids of those that are here. */
    private Set<String> known(List<ContactLine> lines) {
        Set<String> known = new HashSet<>();
        List<ContactLine.Read> all = ContactLine.read(lines);
        for (int from = 0; from < all.size(); from += 1_000) {
            List<Contact> some = all.subList(from, Math.min(all.size(), from + 1_000)).stream().map(ContactLine.Read::contact).toList();
            Set<String> cases = requests.known(some.stream().map(Contact::origin).toList());
            Set<UUID> notes = contacts.known(some.stream().map(ContactsImport::exchange).toList());
            some.stream()
                    .filter(one -> cases.contains(one.origin()) || notes.contains(exchange(one)))
                    .forEach(one -> known.add(one.id()));
        }
        return known;
    }

    /** The exchange of a contact is the same whatever file it comes in. */
    private static UUID exchange(Contact contact) {
        return UUID.nameUUIDFromBytes((InTerritory.current() + " " + contact.origin()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Brings some lines in, all in one transaction, or one by one where that fails: a line that cannot be written keeps none
     * of the others.
     *
     * @param by the agent who brings them, or the system
     */
    Tally bring(List<ContactLine> some, Actor by) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> take(some, by)));
        } catch (TransientDataAccessException | DataAccessResourceFailureException | CannotCreateTransactionException e) {
            throw e; // the database is away: nothing is wrong with the lines, which are tried again
        } catch (RuntimeException e) {
            if (some.size() > 1) {
                LOG.info("Contacts are brought in one by one: {}", FailureKind.of(e));
                Tally tally = Tally.empty();
                some.forEach(one -> tally.add(bring(List.of(one), by)));
                return tally;
            }
            LOG.warn("A contact could not be brought in: {}", FailureKind.of(e));
            Tally tally = Tally.empty();
            tally.reject(ContactLine.Problem.of(some.getFirst().number(), "request.contacts.problem.failed"));
            return tally;
        }
    }

    private Tally take(List<ContactLine> some, Actor by) {
        store.oneAtATime();
        Tally tally = Tally.empty();
        Set<String> known = known(some);
        for (ContactLine line : some) {
            switch (line) {
                case ContactLine.Wrong(long _, ContactLine.Problem problem) -> tally.reject(problem);
                case ContactLine.Read(long number, Contact contact) -> {
                    if (known.add(contact.id())) {
                        take(number, contact, by, tally);
                    } else {
                        tally.count(Outcome.KNOWN);
                    }
                }
            }
        }
        return tally;
    }

    private void take(long line, Contact contact, Actor by, Tally tally) {
        UUID opened = switch (contact.task()) {
            case Contact.Task.Note _ -> null;
            case Contact.Task.Open open -> open(contact, open, by);
            case Contact.Task.Ended ended -> past(contact, ended);
        };
        Contact.Place department = contact.task().department();
        String author = by.name() == null ? say("author") : by.name();
        Whose whose = contacts.take(contact.sender().draft(), new BroughtContacts.Exchange(
                exchange(contact), contact.at(), contact.channel(),
                opened == null && department != null ? department.id() : null,
                author, opened == null ? contact.said().words() : "", opened));
        if (opened == null && (whose == Whose.NOBODY || whose == Whose.UNCLEAR)) {
            tally.reject(ContactLine.Problem.of(line, "request.contacts.problem." + (whose == Whose.NOBODY ? "nobody" : "unclear")));
        } else {
            tally.count(outcome(contact));
        }
    }

    private UUID open(Contact contact, Contact.Task.Open open, Actor by) {
        return requests.open(contact.origin(), new NewRequest(
                open.kind(), contact.said().words(), Answers.NONE, contact.sender().requester(), contact.channel(),
                code(open.department()), by, null, contact.at().atZone(territories.current().zone()).toLocalDate(),
                contact.said().subject()));
    }

    private UUID past(Contact contact, Contact.Task.Ended ended) {
        UUID id = Ids.next();
        past.bring(List.of(new PastRequest(
                id, contact.origin(), ended.kind(), contact.said().words(), contact.channel(), contact.at(),
                List.of(PastStep.deciding(ended.at(), Actor.system(), decision(ended))),
                new PastRequest.Asked(contact.sender().requester(), code(ended.department()), contact.said().subject()))));
        return id;
    }

    private DecisionDraft decision(Contact.Task.Ended ended) {
        boolean isDeclined = ended.outcome() == Contact.Outcome.DECLINED;
        String said = ended.answer();
        String fact = said.isEmpty()
                ? say(isDeclined ? "refusee" : "resolved")
                : said.length() < DecisionDraft.SHORTEST_FACT ? say("answered") + " " + said : said;
        DecisionDraft draft = isDeclined ? DecisionDraft.declined(fact, say("law")) : DecisionDraft.resolved(fact);
        return draft.signedBy(new Signatory(say("signatory"), say("capacity")));
    }

    private String say(String what) {
        return Objects.requireNonNull(words.text(territories.current().language(), "request.import." + what));
    }

    private static @Nullable String code(Contact.@Nullable Place department) {
        return department == null ? null : department.code();
    }
}
