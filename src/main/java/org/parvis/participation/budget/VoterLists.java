package org.parvis.participation.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.territory.Districts;
import org.parvis.territory.Places;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may vote on a budget, where a list says so. It changes until the rule is frozen, which holds its digest; from then on nobody
 * comes onto it or leaves it.
 */
@Service
@Transactional
public class VoterLists {

    private static final int FOUND = 20;

    private final ListedVoterStore store;
    private final BudgetStore budgets;
    private final Places places;
    private final Districts districts;
    private final Journal journal;

    VoterLists(ListedVoterStore store, BudgetStore budgets, Places places, Districts districts, Journal journal) {
        this.store = store;
        this.budgets = budgets;
        this.places = places;
        this.districts = districts;
        this.journal = journal;
    }

    /** What a file changed, or why it changed nothing. */
    public record Imported(int added, int changed, int withdrawn, int same, List<Refused> refused) {}

    /**
     * A line that is not taken.
     *
     * @param why end of a message key
     * @param other another line that it is about; 0 for none
     */
    public record Refused(long line, String why, long other) {}

    /** What the rule says of a list. */
    record Digest(String digest, int people) {}

    /**
     * Takes a file as the whole list: who is in it comes onto the list or is changed, who is not leaves it.
     *
     * @throws Refusal where the rule is frozen, votes by no list, or the file is none of voters
     */
    public Imported bring(String slug, byte[] file, Visitor by) {
        Budget budget = budgets.hold(slug).orElseThrow();
        if (budget.isFrozen()) {
            throw new Refusal("budget.list.refused.frozen");
        }
        if (budget.about().proof() != VoterProof.LETTER) {
            throw new Refusal("budget.list.refused.proof");
        }
        VoterFile.Read read = VoterFile.read(file, new VoterZones(budget, places, districts));
        if (!read.wrong().isEmpty()) {
            return new Imported(0, 0, 0, 0, read.wrong().stream().map(one -> new Refused(one.line(), one.why(), one.argument())).toList());
        }
        List<ListedVoter> before = store.list(budget.id());
        Imported imported = replace(budget, before, read.rows());
        journal.append(JournalEntry.by(by, "participation.voterList", "budget", slug)
                .with("people", read.rows().size())
                .with("added", imported.added())
                .with("changed", imported.changed())
                .with("withdrawn", imported.withdrawn()));
        return imported;
    }

    private Imported replace(Budget budget, List<ListedVoter> before, List<VoterRow> rows) {
        Map<String, ListedVoter> known = before.stream().collect(Collectors.toMap(VoterLists::key, Function.identity(), (one, _) -> one));
        Set<UUID> kept = new HashSet<>();
        List<ListedVoter> people = new ArrayList<>();
        int changed = 0;
        for (VoterRow row : rows) {
            @Nullable ListedVoter same = known.get(row.key());
            ListedVoter now = new ListedVoter(
                    same == null ? UUID.randomUUID() : same.id(), people.size() + 1, row.reference(), row.name(), row.address(), row.email(),
                    row.zone(), Tokens.link());
            people.add(now);
            if (same != null) {
                kept.add(same.id());
                changed += isSame(same, now) ? 0 : 1;
            }
        }
        store.replace(budget.id(), people);
        return new Imported(people.size() - kept.size(), changed, before.size() - kept.size(), kept.size() - changed, List.of());
    }

    private static String key(ListedVoter one) {
        return new VoterRow(0, one.reference(), one.name(), one.address(), one.email(), one.zone()).key();
    }

    private static boolean isSame(ListedVoter one, ListedVoter other) {
        return one.name().equals(other.name()) && one.address().equals(other.address()) && one.zone().equals(other.zone()) && one.email().equals(other.email());
    }

    /** Nobody is on a list of a draft that asks for none any more. */
    void drop(Budget draft, Visitor by) {
        int people = store.count(draft.id());
        if (people > 0) {
            store.replace(draft.id(), List.of());
            journal.append(JournalEntry.by(by, "participation.voterList", "budget", draft.slug()).with("people", 0).with("withdrawn", people));
        }
    }

    /** What keeps a draft's list from being frozen, by field, as message keys. */
    @Transactional(readOnly = true)
    public Map<String, String> problems(Budget draft) {
        if (draft.about().proof() != VoterProof.LETTER) {
            return Map.of();
        }
        Map<String, Integer> zones = store.countByZone(draft.id());
        if (zones.isEmpty()) {
            return Map.of("liste", "budget.refused.list.none");
        }
        if (store.hasNameless(draft.id())) {
            return Map.of("liste", "budget.refused.list.names");
        }
        // Zones may have changed since the list came.
        VoterZones needed = new VoterZones(draft, places, districts);
        boolean isRight = zones.keySet().stream().allMatch(zone -> needed.find(zone, "").filter(zone::equals).isPresent());
        return isRight ? Map.of() : Map.of("liste", "budget.refused.list.zones");
    }

    /** SHA-256 over one line for each person, made of what the list says of them and something random. */
    @Transactional(readOnly = true)
    Digest digest(Budget budget) {
        List<String> leaves = store.leaves(budget.id());
        return new Digest(Tokens.hash(String.join("\n", leaves) + "\n"), leaves.size());
    }

    @Transactional(readOnly = true)
    public int count(Budget budget) {
        return budget.about().proof() == VoterProof.LETTER ? store.count(budget.id()) : 0;
    }

    /** By code of the zone. */
    @Transactional(readOnly = true)
    public Map<String, Integer> countByZone(Budget budget) {
        return store.countByZone(budget.id());
    }

    /** All people, for whoever keeps the list: it is on record that they were read. */
    public List<ListedVoter> read(Budget budget, Visitor by) {
        journal.append(JournalEntry.by(by, "participation.voterListRead", "budget", budget.slug()));
        return store.list(budget.id());
    }

    /** Who has this number, or a name with these words; the first twenty. */
    @Transactional(readOnly = true)
    public List<ListedVoter> search(Budget budget, String typed) {
        if (typed.strip().matches("[0-9]{1,6}")) {
            return find(budget, typed).stream().toList();
        }
        List<String> words = Arrays.stream(VoterNames.plain(typed).split(" ")).filter(word -> !word.isEmpty()).toList();
        return words.isEmpty() ? List.of() : store.search(budget.id(), words, FOUND);
    }

    /** Who has this number on the list. */
    @Transactional(readOnly = true)
    public Optional<ListedVoter> find(Budget budget, String number) {
        return number.strip().matches("[0-9]{1,6}") ? store.find(budget.id(), Integer.parseInt(number.strip())) : Optional.empty();
    }
}
