package org.parvis.participation.council;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.participation.panel.Panel;
import org.parvis.participation.panel.Panels;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The colleges of councils, their seats, and calls for candidates. */
@Service
@Transactional
public class Colleges {

    public static final int LONGEST_CALL = 4_000;
    private static final int LONGEST_CALL_DAYS = 366;

    private final CollegeStore store;
    private final Councils councils;
    private final Panels panels;
    private final Journal journal;

    Colleges(CollegeStore store, Councils councils, Panels panels, Journal journal) {
        this.store = store;
        this.councils = councils;
        this.panels = panels;
        this.journal = journal;
    }

    /** In the order in which they were made. */
    @Transactional(readOnly = true)
    public List<College> list(Council council) {
        return store.list(council.id());
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<College>> list(Collection<Council> some) {
        return store.list(some.stream().map(Council::id).toList()).stream().collect(Collectors.groupingBy(College::councilId));
    }

    @Transactional(readOnly = true)
    public Optional<College> find(Council council, UUID id) {
        return store.find(council.id(), id);
    }

    /** Those that take applications now. */
    @Transactional(readOnly = true)
    public List<College> listCalling(Council council) {
        LocalDate today = councils.today();
        return council.isLive() ? list(council).stream().filter(one -> one.call().isOpen(today)).toList() : List.of();
    }

    /** All colleges of the territory that take applications now, by council. */
    @Transactional(readOnly = true)
    public Map<Council, List<College>> listCalling() {
        List<Council> live = councils.listPublished().stream().filter(Council::isLive).toList();
        if (live.isEmpty()) {
            return Map.of();
        }
        LocalDate today = councils.today();
        Map<UUID, List<College>> known = list(live);
        Map<Council, List<College>> calling = new LinkedHashMap<>();
        live.forEach(one -> {
            List<College> own = known.getOrDefault(one.id(), List.of()).stream().filter(college -> college.call().isOpen(today)).toList();
            if (!own.isEmpty()) {
                calling.put(one, own);
            }
        });
        return calling;
    }

    /** The draws from which the colleges of a council can be filled: those of its process that are done. */
    @Transactional(readOnly = true)
    public List<Panel> draws(Council council) {
        return councils.processOf(council).map(panels::listOf).orElse(List.of()).stream().filter(Panel::isDrawn).toList();
    }

    /** @throws CouncilRefused with what is wrong, by field */
    public College create(Council council, CollegeAbout about, Visitor by) {
        Council held = councils.live(council);
        CouncilRefused.check(problems(held, about, null));
        UUID id = Ids.next();
        if (!store.insert(id, held.id(), about, councils.now())) {
            throw CouncilRefused.of("name", "council.refused.collegeTaken");
        }
        seat(id, about);
        journal.append(Councils.entry(by, "participation.councilCollege", held).with("college", about.name()));
        return store.find(held.id(), id).orElseThrow();
    }

    /**
     * Changes one; mandates that run keep their days.
     *
     * @throws CouncilRefused with what is wrong, by field: fewer seats than people sit on
     */
    public void change(Council council, UUID id, CollegeAbout about, Visitor by) {
        Council held = councils.live(council);
        College before = get(held, id);
        CouncilRefused.check(problems(held, about, before));
        if (!store.update(held.id(), id, about)) {
            throw CouncilRefused.of("name", "council.refused.collegeTaken");
        }
        seat(id, about);
        journal.append(Councils.entry(by, "participation.councilCollege", held).with("college", about.name()));
    }

    private void seat(UUID id, CollegeAbout about) {
        store.seat(id, false, about.seats());
        store.seat(id, true, about.substitutes());
    }

    private Map<String, String> problems(Council council, CollegeAbout about, @Nullable College before) {
        Map<String, String> problems = new LinkedHashMap<>(about.problems());
        if (before != null && about.seats() < before.taken()) {
            problems.putIfAbsent("seats", "council.refused.seatsTaken");
        }
        if (before != null && about.substitutes() < before.takenSubstitutes()) {
            problems.putIfAbsent("substitutes", "council.refused.seatsTaken");
        }
        boolean isSameDraw = before != null && Objects.equals(before.about().panelId(), about.panelId());
        if (about.panelId() != null && !isSameDraw && draws(council).stream().noneMatch(one -> one.id().equals(about.panelId()))) {
            problems.put("panel", "council.refused.draw");
        }
        return problems;
    }

    /** Nobody ever sat in it or asked to. */
    public void delete(Council council, UUID id, Visitor by) {
        Council held = councils.live(council);
        College one = get(held, id);
        if (!store.isEmpty(id) || held.isPublished() && store.list(held.id()).size() == 1) {
            throw new Refusal("council.refused.collegeUsed");
        }
        store.delete(id);
        journal.append(Councils.entry(by, "participation.councilCollegeDeleted", held).with("college", one.name()));
    }

    /**
     * Calls for candidates until a day, or changes the call; null ends it.
     *
     * @throws CouncilRefused with what is wrong, by field
     */
    public void call(Council council, UUID id, String words, @Nullable LocalDate until, Visitor by) {
        Council held = councils.live(council);
        College one = get(held, id);
        LocalDate today = councils.today();
        if (one.about().filling() != Filling.CALL) {
            throw CouncilRefused.of("words", "council.refused.noCall");
        }
        if (until != null && (words.isBlank() || words.length() > LONGEST_CALL)) {
            throw CouncilRefused.of("words", "council.refused.callWords");
        }
        if (until != null && (until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_CALL_DAYS)))) {
            throw CouncilRefused.of("until", "council.refused.until");
        }
        store.call(id, until == null ? one.call().words() : words.strip(), until == null ? today.minusDays(1) : until);
        journal.append(Councils.entry(by, until == null ? "participation.councilCallEnded" : "participation.councilCalled", held)
                .with("college", one.name()).with("until", until == null ? "" : until));
    }

    /** @throws Refusal where the council has none */
    College get(Council council, UUID id) {
        return store.find(council.id(), id).orElseThrow(() -> new Refusal("council.refused.noSuchCollege"));
    }
}
