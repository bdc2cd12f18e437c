package org.parvis.relation.post;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.CaseSights;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.ReceivedMessage;
import org.parvis.casework.Requester;
import org.parvis.casework.Viewer;
import org.parvis.files.Documents;
import org.parvis.files.ReceivedDocument;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.relation.Correspondents;
import org.parvis.relation.PostalFiles;
import org.parvis.shared.Ids;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters that came in into the register, with all that follows from them. */
@Service
@Transactional
public class Letters {

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final int LONGEST_IN_FILE = 600;

    private final LetterStore store;
    private final PostalFiles files;
    private final Correspondents correspondents;
    private final Cases cases;
    private final CaseWriting writing;
    private final CaseSights sights;
    private final Documents documents;
    private final Departments departments;
    private final Territories territories;
    private final Journal journal;
    private final ObjectProvider<PostedRequests> requests;
    private final Clock clock;

    Letters(
            LetterStore store,
            PostalFiles files,
            Correspondents correspondents,
            Cases cases,
            CaseWriting writing,
            CaseSights sights,
            Documents documents,
            Departments departments,
            Territories territories,
            Journal journal,
            ObjectProvider<PostedRequests> requests,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.correspondents = correspondents;
        this.cases = cases;
        this.writing = writing;
        this.sights = sights;
        this.documents = documents;
        this.departments = departments;
        this.territories = territories;
        this.journal = journal;
        this.requests = requests;
        this.clock = clock;
    }

    /** What a request can be about; nothing where no wing takes them. */
    public List<PostedRequests.Kind> kinds(Locale language) {
        PostedRequests wing = requests.getIfAvailable();
        return wing == null ? List.of() : wing.kinds(language);
    }

    /** What is wrong with it, by field, as message keys. */
    @Transactional(readOnly = true)
    public Map<String, String> problems(NewLetter letter, Visitor agent) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (letter.arrivedOn().isAfter(today())) {
            problems.put("arrivedOn", "post.refused.future");
        }
        if (letter.sender().isBlank() || letter.sender().length() > NewLetter.LONGEST_LINE) {
            problems.put("sender", "post.refused.sender");
        }
        if (letter.address().length() > NewLetter.LONGEST_ADDRESS) {
            problems.put("address", "post.refused.address");
        }
        if (letter.object().isBlank() || letter.object().length() > NewLetter.LONGEST_LINE) {
            problems.put("object", "post.refused.object");
        }
        if (letter.words().length() > NewLetter.LONGEST_WORDS) {
            problems.put("words", "post.refused.words");
        }
        switch (letter.what()) {
            case NewLetter.Open open -> {
                if (kinds(Locale.FRENCH).stream().noneMatch(kind -> kind.code().equals(open.kind()))) {
                    problems.put("kind", "post.refused.kind");
                }
            }
            case NewLetter.Join join -> {
                if (joined(join, agent).isEmpty()) {
                    problems.put("number", "post.refused.case");
                }
            }
            case NewLetter.Note _ -> {
                if (letter.department() == null) {
                    problems.put("department", "post.refused.department");
                }
            }
        }
        if (letter.department() != null && departments.find(letter.department()).filter(one -> !one.isOutside()).isEmpty()) {
            problems.put("department", "post.refused.department");
        }
        return problems;
    }

    private Optional<Case> joined(NewLetter.Join join, Visitor agent) {
        return cases.find(join.number()).filter(one -> sights.sight(Viewer.of(agent), one).covers(Sight.EXISTENCE));
    }

    /**
     * Registers a letter: its case is opened or joined, its sender's file tells of it, its scans are its own.
     *
     * @throws Refusal for the first of its {@link #problems}
     */
    public ReceivedLetter register(NewLetter from, List<ReceivedDocument> scans, Visitor agent) {
        problems(from, agent).values().stream().findFirst().ifPresent(key -> {
            throw new Refusal(key);
        });
        UUID id = Ids.next();
        String sender = Printable.line(from.sender(), NewLetter.LONGEST_LINE);
        UUID person = person(from, sender, agent);
        // Whoever registers meanwhile waits from here on: so no number is ever missing.
        String number = store.nextNumber(today().getYear());
        Case subject = subject(from, sender, number, agent);
        UUID department = subject != null ? subject.departmentId() : Objects.requireNonNull(from.department());
        LetterPlace place = place(from.what());
        Instant now = clock.instant();
        ReceivedLetter letter = new ReceivedLetter(
                id, number, from.arrivedOn(),
                new ReceivedLetter.Registrar(agent.account(), agent.name(), now), department, person, sender,
                Printable.text(from.address()), Printable.line(from.object(), NewLetter.LONGEST_LINE),
                Printable.text(from.words()), place, subject == null ? null : subject.id());
        store.insert(letter);
        scans.forEach(scan -> documents.attach(scan, letter.scans()));
        if (place == LetterPlace.JOINED && subject != null) {
            writing.receive(subject.id(), new ReceivedMessage(said(letter), letter.path()));
        }
        if (person != null) {
            correspondents.wrote(person, new Correspondents.Letter(
                    CaseChannel.POST, moment(letter.arrivedOn(), now), department, sender,
                    Printable.line(letter.number() + " · " + letter.object(), LONGEST_IN_FILE),
                    place == LetterPlace.OPENED ? letter.caseId() : null));
        }
        journal.append(JournalEntry.by(agent, "post.registered", "letter", letter.number())
                .with("arrivedOn", letter.arrivedOn())
                .with("place", place));
        return letter;
    }

    private @Nullable UUID person(NewLetter from, String sender, Visitor agent) {
        UUID person = from.person();
        if (person != null) {
            files.learn(person, from.address());
            return person;
        }
        return from.address().isBlank() ? null : files.create(sender, from.address(), agent);
    }

    private @Nullable Case subject(NewLetter from, String sender, String number, Visitor agent) {
        return switch (from.what()) {
            case NewLetter.Open open -> {
                Department chosen = from.department() == null ? null : departments.get(from.department());
                String words = from.words().isBlank() ? from.object() : from.object() + "\n\n" + from.words();
                UUID opened = requests.getObject()
                        .open(new NewPostRequest(
                                open.kind(), from.object(), words, Requester.said(sender, "", "", territories.current().language().getLanguage()),
                                chosen == null ? null : chosen.code(), from.arrivedOn(),
                                Actor.agent(agent.account(), agent.name()), ReceivedLetter.path(number)));
                yield cases.get(opened);
            }
            case NewLetter.Join join -> {
                Case found = joined(join, agent).orElseThrow(() -> new Refusal("post.refused.case"));
                yield cases.hold(found.id());
            }
            case NewLetter.Note _ -> null;
        };
    }

    private static LetterPlace place(NewLetter.What what) {
        return switch (what) {
            case NewLetter.Open _ -> LetterPlace.OPENED;
            case NewLetter.Join _ -> LetterPlace.JOINED;
            case NewLetter.Note _ -> LetterPlace.NOTED;
        };
    }

    private static String said(ReceivedLetter letter) {
        return letter.words().isBlank() ? letter.object() : letter.object() + "\n\n" + letter.words();
    }

    /** What came today came now; what came before, at noon of its day. */
    private Instant moment(LocalDate day, Instant now) {
        Instant noon = day.atTime(NOON).atZone(zone()).toInstant();
        return day.equals(today()) || noon.isAfter(now) ? now : noon;
    }

    /** Today, where the territory is. */
    public LocalDate today() {
        return clock.instant().atZone(zone()).toLocalDate();
    }

    private ZoneId zone() {
        return territories.current().zone();
    }
}
