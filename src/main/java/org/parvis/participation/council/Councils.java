package org.parvis.participation.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Slugs;
import org.parvis.territory.Departments;
import org.parvis.territory.District;
import org.parvis.territory.Districts;
import org.parvis.territory.PerVersion;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The councils of the territory, as they are begun, said what they are, and published. */
@Service
@Transactional
public class Councils {

    private static final int LONGEST_SLUG = 60;

    /** Addresses beside those of councils. */
    private static final Set<String> TAKEN = Set.of("mandat");

    private final CouncilStore store;
    private final CollegeStore colleges;
    private final MandateStore mandates;
    private final MandateKeyStore keys;
    private final CouncilMails mails;
    private final CouncilRights rights;
    private final Processes processes;
    private final Departments departments;
    private final Districts districts;
    private final Territories territories;
    private final Journal journal;
    private final PerVersion<List<Council>> published;

    Councils(
            CouncilStore store,
            CollegeStore colleges,
            MandateStore mandates,
            MandateKeyStore keys,
            CouncilMails mails,
            CouncilRights rights,
            Processes processes,
            Departments departments,
            Districts districts,
            Territories territories,
            Journal journal) {
        this.store = store;
        this.colleges = colleges;
        this.mandates = mandates;
        this.keys = keys;
        this.mails = mails;
        this.rights = rights;
        this.processes = processes;
        this.departments = departments;
        this.districts = districts;
        this.territories = territories;
        this.journal = journal;
        this.published = new PerVersion<>(territories, () -> store.list().stream().filter(Council::isPublished).toList());
    }

    /** Those that everybody can read, by title; from memory, as many pages ask. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Council> listPublished() {
        return published.current();
    }

    /** All of them, drafts too, by title. */
    @Transactional(readOnly = true)
    public List<Council> list() {
        return store.list();
    }

    @Transactional(readOnly = true)
    public Optional<Council> find(String slug) {
        return store.find(slug);
    }

    @Transactional(readOnly = true)
    public Council get(UUID id) {
        return store.find(id).orElseThrow();
    }

    /** Kept from changing until the transaction ends, with its colleges and mandates. */
    Council hold(Council council) {
        return store.hold(council.id());
    }

    @Transactional(readOnly = true)
    public Instant now() {
        return processes.now();
    }

    /** Where the territory is. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.ofInstant(processes.now(), territories.current().zone());
    }

    /** The day on which it was written down here. */
    LocalDate writtenOn(Council council) {
        return LocalDate.ofInstant(store.made(council.id()), territories.current().zone());
    }

    /** Name of its district; empty for the whole territory, and where there is none of that name any more. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String districtOf(Council council) {
        return findDistrict(council.about().district()).map(District::name).orElse("");
    }

    private Optional<District> findDistrict(String reference) {
        int colon = reference.indexOf(':');
        return colon < 0 ? Optional.empty() : districts.find(reference.substring(0, colon), reference.substring(colon + 1));
    }

    /** The process to which it is attached; empty for none. */
    @Transactional(readOnly = true)
    public Optional<Process> processOf(Council council) {
        return Optional.ofNullable(council.about().processId()).map(processes::get);
    }

    /**
     * Begins one, as a draft.
     *
     * @throws CouncilRefused with what is wrong, by field
     */
    public Council create(CouncilAbout about, Visitor by) {
        CouncilRefused.check(problems(about, null, by));
        String slug = Slugs.of(about.title(), LONGEST_SLUG);
        Council made = new Council(Ids.next(), TAKEN.contains(slug) ? slug + "-1" : slug, about, null, null, "");
        if (slug.isEmpty() || !store.insert(made, processes.now())) {
            throw CouncilRefused.of("title", slug.isEmpty() ? "council.refused.title" : "council.refused.taken");
        }
        journal.append(entry(by, "participation.councilCreated", made));
        return made;
    }

    /** @throws CouncilRefused with what is wrong, by field */
    public void change(Council council, CouncilAbout about, Visitor by) {
        Council before = live(council);
        CouncilRefused.check(problems(about, before, by));
        store.update(before.id(), about);
        territories.contentsChanged();
        journal.append(entry(by, "participation.councilSaved", before));
    }

    /**
     * Everybody reads it from now on; whoever was designated before is told now.
     *
     * @throws Refusal where it has no college
     */
    public void publish(Council council, Visitor by) {
        Council before = live(council);
        List<College> all = colleges.list(before.id());
        if (all.isEmpty()) {
            throw new Refusal("council.refused.noCollege");
        }
        if (store.publish(before.id(), processes.now())) {
            Map<UUID, College> byId = all.stream().collect(Collectors.toMap(College::id, Function.identity()));
            mandates.listOpen(before.id()).stream()
                    .filter(one -> !one.member().email().isEmpty())
                    .forEach(one -> mails.begun(before, Objects.requireNonNull(byId.get(one.collegeId())), one, keys.link(one.id())));
        }
        territories.contentsChanged();
        journal.append(entry(by, "participation.councilPublished", before));
    }

    /** There is one still, held. */
    Council live(Council council) {
        Council held = store.hold(council.id());
        if (held.isEnded()) {
            throw new Refusal("council.refused.over");
        }
        return held;
    }

    /** Nobody puts a council out of their own reach, or their hand on a process that is not theirs. */
    private Map<String, String> problems(CouncilAbout about, @Nullable Council before, Visitor by) {
        Map<String, String> problems = new LinkedHashMap<>(about.problems());
        if (!about.district().isEmpty() && findDistrict(about.district()).isEmpty()) {
            problems.put("district", "council.refused.district");
        }
        boolean isSameDepartment = before != null && before.about().department().equals(about.department());
        if (!isSameDepartment && rights.departments(by).stream().noneMatch(one -> one.code().equals(about.department()))) {
            problems.put("department", departments.find(about.department()).isEmpty() ? "council.refused.noDepartment" : "council.refused.department");
        }
        UUID process = about.processId();
        boolean isSameProcess = before != null && Objects.equals(before.about().processId(), process);
        if (!isSameProcess && process != null && rights.processes(by).stream().noneMatch(one -> one.id().equals(process))) {
            problems.put("process", "council.refused.process");
        }
        return problems;
    }

    static JournalEntry entry(Visitor by, String act, Council council) {
        return JournalEntry.by(by, act, "council", council.slug());
    }
}
