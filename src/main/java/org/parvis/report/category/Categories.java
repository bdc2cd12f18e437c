package org.parvis.report.category;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.database.AfterCommit;
import org.parvis.shared.InTerritory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What may be reported in the territory in scope: data that an administrator changes, never code. */
@Service
public class Categories {

    private final CategoryStore store;
    /** Other nodes hear of a change when theirs runs out. */
    private final Cache<UUID, Trees> trees =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).maximumSize(1_000).build();

    Categories(CategoryStore store) {
        this.store = store;
    }

    private record Trees(CategoryTree whole, CategoryTree forEverybody) {}

    /** What agents can choose. */
    public CategoryTree tree() {
        return trees().whole();
    }

    /** What everybody can choose. */
    public CategoryTree treeForEverybody() {
        return trees().forEverybody();
    }

    private Trees trees() {
        return trees.get(InTerritory.current(), _ -> load());
    }

    /** When any of them last changed; empty where there is none. */
    public Optional<Instant> changedAt() {
        return store.changedAt();
    }

    public Optional<Category> find(String code) {
        return tree().find(code);
    }

    /** The same among those that everybody can choose. */
    public List<Suggestion> suggestToEverybody(String words, int limit) {
        return treeForEverybody().suggestions().suggest(words, limit);
    }

    /** Categories that the words may mean, the likeliest first, each with the words that made us think of it. */
    public List<Suggestion> suggest(String words, int limit) {
        return tree().suggestions().suggest(words, limit);
    }

    /** An agent looked at a description and put it, or left it, in this category. */
    @Transactional
    public void learn(String words, String category) {
        store.count(CategorySuggestions.termsOf(words), category, 1);
    }

    /** How many categories an import made, changed, retired and left alone. */
    public record Outcome(int created, int updated, int retired, int unchanged) {}

    /** Makes the territory's categories those of the list; applied twice, it changes nothing. */
    @Transactional
    public Outcome replace(JsonNode list) {
        CategoryReader read = CategoryReader.read(list, "");
        if (!read.problems().isEmpty()) {
            throw new IllegalArgumentException(read.problems().toString());
        }
        Map<String, CategoryStore.Row> stored = new LinkedHashMap<>();
        store.rows().forEach(row -> stored.put(row.code(), row));
        Outcome outcome = put(read.categories(), stored);
        forgetAfterCommit();
        return outcome;
    }

    private Outcome put(List<CategoryReader.Defined> entries, Map<String, CategoryStore.Row> stored) {
        int created = 0;
        int updated = 0;
        Set<String> kept = new HashSet<>();
        for (int position = 0; position < entries.size(); position++) {
            CategoryReader.Defined entry = entries.get(position);
            CategoryStore.Row before = stored.get(entry.category().code());
            kept.add(entry.category().code());
            if (before == null) {
                created++;
                store.put(entry, position);
            } else if (differs(before, entry, position)) {
                updated++;
                store.put(entry, position);
            }
        }
        int retired = retireAllBut(kept, stored);
        return new Outcome(created, updated, retired, entries.size() - created - updated);
    }

    private int retireAllBut(Set<String> kept, Map<String, CategoryStore.Row> stored) {
        List<String> gone = stored.values().stream()
                .filter(row -> row.retirement() == CategoryStore.Retirement.IN_USE && !kept.contains(row.code()))
                .map(CategoryStore.Row::code)
                .toList();
        gone.forEach(store::retire);
        return gone.size();
    }

    private static boolean differs(CategoryStore.Row before, CategoryReader.Defined entry, int position) {
        return before.retirement() == CategoryStore.Retirement.RETIRED
                || before.position() != position
                || !java.util.Objects.equals(before.parent(), entry.category().parent())
                || !CategoryStore.saysTheSame(before.written(), entry.written());
    }

    private Trees load() {
        List<Category> inUse = new ArrayList<>();
        List<Category> retired = new ArrayList<>();
        for (CategoryStore.Row row : store.rows()) {
            (row.retirement() == CategoryStore.Retirement.IN_USE ? inUse : retired).add(CategoryStore.category(row));
        }
        List<TermWeights.Seen> seen = store.seenTerms();
        CategoryTree whole = new CategoryTree(inUse, retired, seen);
        List<Category> open = inUse.stream().filter(whole::isForEverybody).toList();
        if (open.size() == inUse.size()) {
            return new Trees(whole, whole);
        }
        List<Category> others = new ArrayList<>(retired);
        inUse.stream().filter(one -> !open.contains(one)).forEach(others::add);
        return new Trees(whole, new CategoryTree(open, others, seen));
    }

    void forgetAfterCommit() {
        UUID territory = InTerritory.current();
        AfterCommit.run(() -> trees.invalidate(territory));
    }
}
