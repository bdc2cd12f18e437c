package org.parvis.request.contacts;

import java.util.ArrayList;
import java.util.EnumMap;
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
    private final KnownContacts known;
    private final TransactionTemplate transaction;

    ContactsImport(
            BroughtContacts contacts,
            BroughtRequests requests,
            PastRequests past,
            Territories territories,
            Words words,
            ContactFileStore store,
            KnownContacts known,
            TransactionTemplate transaction) {
        this.contacts = contacts;
        this.requests = requests;
        this.past = past;
        this.territories = territories;
        this.words = words;
        this.store = store;
        this.known = known;
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

    /** A note needs a file to go on. */
    static ContactLine.@Nullable Problem problem(long line, Contact contact, Whose whose) {
        if (!(contact.task() instanceof Contact.Task.Note)) {
            return null;
        }
        return switch (whose) {
            case NOBODY -> ContactLine.Problem.of(line, "request.contacts.problem.nobody");
            case UNCLEAR -> ContactLine.Problem.of(line, "request.contacts.problem.unclear");
            case KNOWN, NEW -> null;
        };
    }

    static Outcome outcome(Contact contact) {
        return switch (contact.task()) {
            case Contact.Task.Note _ -> Outcome.NOTED;
            case Contact.Task.Open _ -> Outcome.OPENED;
            case Contact.Task.Ended _ -> Outcome.PAST;
        };
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
        Set<String> here = known.ids(some);
        List<Contact> taken = new ArrayList<>();
        for (ContactLine line : some) {
            switch (line) {
                case ContactLine.Wrong(long _, ContactLine.Problem problem) -> tally.reject(problem);
                case ContactLine.Again _ -> tally.count(Outcome.KNOWN);
                case ContactLine.Read(long number, Contact contact) -> {
                    ContactLine.Problem problem = here.contains(contact.id()) ? null : take(number, contact, by);
                    if (problem == null) {
                        tally.count(here.contains(contact.id()) ? Outcome.KNOWN : outcome(contact));
                        taken.add(contact);
                    } else {
                        tally.reject(problem);
                    }
                }
            }
        }
        known.keep(taken);
        return tally;
    }

    /** Gives why it is not brought in; null where it is. */
    private ContactLine.@Nullable Problem take(long line, Contact contact, Actor by) {
        UUID opened = switch (contact.task()) {
            case Contact.Task.Note _ -> null;
            case Contact.Task.Open open -> open(contact, open, by);
            case Contact.Task.Ended ended -> past(contact, ended, by);
        };
        Contact.Place department = contact.task().department();
        String author = by.name() == null ? say("author") : by.name();
        Whose whose = contacts.take(contact.sender().draft(), new BroughtContacts.Exchange(
                KnownContacts.exchange(contact), contact.at(), contact.channel(),
                opened == null && department != null ? department.id() : null,
                author, opened == null ? contact.said().words() : "", opened));
        return problem(line, contact, whose);
    }

    private UUID open(Contact contact, Contact.Task.Open open, Actor by) {
        return requests.open(contact.origin(), new NewRequest(
                open.kind(), contact.said().words(), Answers.NONE, contact.sender().requester(), contact.channel(),
                code(open.department()), by, null, contact.at().atZone(territories.current().zone()).toLocalDate(),
                contact.said().subject()));
    }

    private UUID past(Contact contact, Contact.Task.Ended ended, Actor by) {
        UUID id = Ids.next();
        past.bring(List.of(new PastRequest(
                id, contact.origin(), ended.kind(), contact.said().words(), contact.channel(), contact.at(),
                List.of(PastStep.deciding(ended.at(), Actor.system(), decision(ended))),
                new PastRequest.Asked(contact.sender().requester(), code(ended.department()), contact.said().subject(), by))));
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
