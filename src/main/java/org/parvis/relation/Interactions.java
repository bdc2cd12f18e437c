package org.parvis.relation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.casework.Viewer;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exchanges with people, as agents note them or as their cases begin. */
@Service
public class Interactions {

    public static final int LONGEST = 4_000;

    private final InteractionStore store;
    private final PersonStore persons;
    private final IdentifierStore identifiers;
    private final Persons files;
    private final Comparing comparing;
    private final Clock clock;

    Interactions(
            InteractionStore store,
            PersonStore persons,
            IdentifierStore identifiers,
            Persons files,
            Comparing comparing,
            Clock clock) {
        this.identifiers = identifiers;
        this.comparing = comparing;
        this.store = store;
        this.persons = persons;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What an agent notes of an exchange.
     *
     * @param department whose colleagues read it; null for everybody at the desk
     */
    public record Note(CaseChannel channel, Direction direction, @Nullable UUID department, String words) {}

    /** Notes an exchange of which nothing more is to be done. */
    @Transactional
    public void note(UUID person, Note note, Visitor agent) {
        String words = words(note.words());
        if (note.department() != null && !Viewer.of(agent).departments().contains(note.department())) {
            throw new Refusal("relation.refused.department");
        }
        insert(new Interaction(
                Ids.next(), person, clock.instant(), note.channel(), note.direction(), note.department(),
                agent.account(), agent.name(), words, null));
    }

    static String words(String typed) {
        String words = typed.strip();
        if (words.isEmpty()) {
            throw new Refusal("relation.refused.words");
        }
        if (words.length() > LONGEST) {
            throw new Refusal("relation.refused.long");
        }
        return words;
    }

    /**
     * That somebody's call or visit opened a case. What they are reached by now is added to their file; whoever has none
     * gets one, where they said a name and a way to reach them.
     *
     * @param person whom the agent knew them to be; null for somebody new
     */
    @Transactional
    public void opened(UUID caseId, CaseChannel channel, @Nullable UUID person, Requester caller, Visitor agent) {
        UUID known = person == null ? create(caller, agent).orElse(null) : person;
        if (known == null) {
            return;
        }
        UUID file = insert(new Interaction(
                Ids.next(), known, clock.instant(), channel, Direction.IN, null, agent.account(), agent.name(), "", caseId));
        if (identifiers.insert(file, draft(caller).known(), clock.instant()) > 0) {
            persons.raiseVersion(file);
            comparing.ask(file);
        }
    }

    private Optional<UUID> create(Requester caller, Visitor agent) {
        PersonDraft draft = draft(caller);
        return caller.name() == null || draft.identifiers().isEmpty()
                ? Optional.empty()
                : Optional.of(files.create(draft, agent));
    }

    /** The last word of a name as it is said is taken for the family's. */
    private static PersonDraft draft(Requester caller) {
        String name = caller.name() == null ? "" : caller.name().strip();
        int space = name.lastIndexOf(' ');
        List<PersonDraft.Stated> stated = new ArrayList<>();
        state(stated, IdentifierKind.EMAIL, caller.email());
        state(stated, IdentifierKind.PHONE, caller.phone());
        return new PersonDraft(
                PersonKind.PERSON, name.substring(space + 1), space < 0 ? "" : name.substring(0, space),
                caller.language(), "", stated);
    }

    private static void state(List<PersonDraft.Stated> stated, IdentifierKind kind, @Nullable String typed) {
        if (typed != null && kind.compared(typed.strip()).isPresent()) {
            stated.add(new PersonDraft.Stated(kind, typed, Proof.STATED));
        }
    }

    /** Gives the file in which it is kept. */
    private UUID insert(Interaction interaction) {
        UUID file = persons.touch(interaction.person(), interaction.at())
                .orElseThrow(() -> new Refusal("relation.refused.unknown"));
        if (!store.insert(interaction.with(file))) {
            throw new Refusal("relation.refused.claim");
        }
        return file;
    }

    /** Whose case it is; empty for a case of nobody known. */
    @Transactional(readOnly = true)
    public Optional<UUID> personOf(UUID caseId) {
        return store.personsOf(List.of(caseId)).stream().findFirst().map(persons::surviving);
    }
}
