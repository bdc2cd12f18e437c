package org.parvis.participation.panel;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Slugs;
import org.parvis.shared.Tokens;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The panels of processes, as they are prepared and announced with what decides the draw ({@link PanelDraws}). What was announced
 * never changes: the database refuses it.
 */
@Service
@Transactional
public class Panels {

    private static final int LONGEST_SLUG = 60;
    private static final int MOST_SEATS = 1_000;

    private final PanelStore store;
    private final CandidateStore people;
    private final Processes processes;
    private final Territories territories;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Panels(PanelStore store, CandidateStore people, Processes processes, Territories territories, Journal journal, Clock clock) {
        this.store = store;
        this.people = people;
        this.processes = processes;
        this.territories = territories;
        this.journal = journal;
        this.clock = clock;
    }

    /** All of them, the oldest first. */
    @Transactional(readOnly = true)
    public List<Panel> listOf(Process process) {
        return store.listOf(process.id());
    }

    /** Those that everybody can read, of a process by its id. */
    @Transactional(readOnly = true)
    public List<Panel> listAnnounced(UUID process) {
        return store.listOf(process).stream().filter(one -> !one.isDraft()).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Panel> find(UUID id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Panel> find(Process process, String slug) {
        return store.find(process.id(), slug);
    }

    @Transactional(readOnly = true)
    public List<Group> groups(Panel panel) {
        return people.groups(panel.id());
    }

    /** What is promised of it, beside its secret. */
    @Transactional(readOnly = true)
    public Sortition.Terms terms(Panel panel) {
        return people.terms(panel);
    }

    /** Those who were drawn or have followed, by group. */
    @Transactional(readOnly = true)
    public List<Candidate> drawn(Panel panel) {
        return people.drawn(panel.id());
    }

    /** Whom a number stands for, as it is typed. */
    @Transactional(readOnly = true)
    public Optional<Candidate> findByNumber(Panel panel, String typed) {
        String letters = Tokens.normalisedCode(typed);
        return letters.length() == 8 ? people.findByNumber(panel.id(), letters.substring(0, 4) + "-" + letters.substring(4)) : Optional.empty();
    }

    /** Whether its mandate has ended before today. */
    public boolean isOver(Panel panel) {
        @Nullable LocalDate to = panel.about().to();
        return to != null && to.isBefore(today());
    }

    /** Where the territory is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(territories.current().zone()));
    }

    /** @throws PanelRefused with everything that is wrong, by field */
    public Panel create(Process process, PanelAbout about, Visitor by) {
        PanelRefused.ifAny(about.problems());
        String slug = Slugs.of(about.title(), LONGEST_SLUG);
        if (slug.isEmpty() || !store.insert(Ids.next(), process.id(), slug, about, processes.now())) {
            throw new PanelRefused(Map.of("title", slug.isEmpty() ? "panel.refused.title" : "panel.refused.taken"));
        }
        Panel made = store.find(process.id(), slug).orElseThrow();
        journal.append(entry(by, "participation.panelCreated", made));
        return made;
    }

    /** @throws PanelRefused with everything that is wrong, by field */
    public void change(Panel panel, PanelAbout about, Visitor by) {
        Panel before = holdDraft(panel);
        PanelRefused.ifAny(about.problems());
        store.update(before.id(), about);
        journal.append(entry(by, "participation.panelSaved", before));
    }

    /**
     * Takes a list of people instead of the one that was there; gives how many there are. Each gets a number by chance.
     *
     * @throws Refusal that names the line that is wrong
     */
    public int bring(Panel panel, byte[] file, Visitor by) {
        Panel before = holdDraft(panel);
        Set<String> numbers = new HashSet<>();
        List<Candidate> list = PanelList.read(file).stream()
                .map(line -> new Candidate(
                        Ids.next(), number(numbers), line.group(), line.name(), line.email(), line.address(), null, State.LISTED, false))
                .toList();
        people.replace(before.id(), list);
        journal.append(entry(by, "participation.panelListed", before).with("people", list.size()));
        return list.size();
    }

    private static String number(Set<String> taken) {
        String number = Tokens.code();
        while (!taken.add(number)) {
            number = Tokens.code();
        }
        return number;
    }

    /**
     * How many are drawn of each group.
     *
     * @throws Refusal where a group has fewer people than seats, or none of them has a seat
     */
    public void seat(Panel panel, Map<String, Integer> seats, Visitor by) {
        Panel before = holdDraft(panel);
        Map<String, Integer> sizes = people.groups(before.id()).stream().collect(Collectors.toMap(Group::name, Group::people));
        seats.forEach((group, count) -> {
            if (count < 0 || count > Math.min(MOST_SEATS, sizes.getOrDefault(group, 0))) {
                throw new Refusal("panel.refused.seats", group, sizes.getOrDefault(group, 0));
            }
        });
        people.seat(before.id(), seats);
        journal.append(entry(by, "participation.panelSeated", before).with("seats", seats.values().stream().mapToInt(one -> one).sum()));
    }

    /**
     * Promises list, secret and public draw; from here on nothing of it changes.
     *
     * @throws Refusal where there is nothing to draw, or the public draw is not to come
     */
    public void announce(Panel panel, Visitor by) {
        Panel before = holdDraft(panel);
        List<Group> groups = people.groups(before.id());
        if (groups.stream().allMatch(group -> group.seats() == 0)) {
            throw new Refusal("panel.refused.nothing");
        }
        groups.stream().filter(group -> group.seats() > group.people()).findFirst().ifPresent(group -> {
            throw new Refusal("panel.refused.seats", group.name(), group.people());
        });
        if (!Objects.requireNonNull(before.about().sourceOn()).isAfter(today())) {
            throw new Refusal("panel.refused.past");
        }
        byte[] secret = new byte[Sortition.SECRET];
        random.nextBytes(secret);
        store.announce(before.id(), secret, people.terms(before).digest(), processes.now());
        journal.append(entry(by, "participation.panelAnnounced", before));
    }

    /** Everybody on the list with their number, for letters and for whoever asks for theirs; that it was read is written down. */
    public void read(Panel panel, Visitor by, Consumer<Candidate> consumer) {
        journal.append(entry(by, "participation.panelRead", panel));
        people.each(panel.id(), consumer);
    }

    /** Gives up one that nobody else has read, with its list. */
    public void delete(Panel panel, Visitor by) {
        Panel before = holdDraft(panel);
        store.delete(before.id());
        journal.append(entry(by, "participation.panelDeleted", before));
    }

    private Panel holdDraft(Panel panel) {
        Panel held = store.hold(panel.id());
        if (!held.isDraft()) {
            throw new Refusal("panel.refused.announced");
        }
        return held;
    }

    static JournalEntry entry(Visitor by, String act, Panel panel) {
        return JournalEntry.by(by, act, "panel", panel.slug());
    }
}
