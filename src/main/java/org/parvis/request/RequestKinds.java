package org.parvis.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.SilenceRules.Since;
import org.parvis.database.AfterCommit;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.request.KindStore.Retirement;
import org.parvis.request.KindStore.Row;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What may be asked of the territory in scope: data that its administrators change, never code. */
@Service
public class RequestKinds {

    private final KindStore store;
    private final KindLaw law;
    private final Journal journal;
    /** Other nodes hear of a change when theirs runs out. */
    private final Cache<UUID, List<Known>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).maximumSize(1_000).build();

    RequestKinds(KindStore store, KindLaw law, Journal journal) {
        this.store = store;
        this.law = law;
        this.journal = journal;
    }

    private record Known(RequestKind kind, Retirement retirement) {}

    /** Those that can be chosen, in their order. */
    public List<RequestKind> list() {
        return known().stream().filter(one -> one.retirement() == Retirement.IN_USE).map(Known::kind).toList();
    }

    /** Those that everybody can choose. */
    public List<RequestKind> listForEverybody() {
        return list().stream().filter(RequestKind::isForEverybody).toList();
    }

    /** One that can be chosen. */
    public Optional<RequestKind> findChoosable(String code) {
        return list().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** One that an old request may have still. */
    public Optional<RequestKind> find(String code) {
        return known().stream().map(Known::kind).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** How many an import made, changed, retired and left alone. */
    record Outcome(int created, int updated, int retired, int unchanged) {}

    /** Makes the territory's kinds those of a file; applied twice, it changes nothing. */
    @Transactional
    Outcome replace(List<KindReader.Defined> wanted) {
        Map<String, Row> stored = new HashMap<>();
        store.list().forEach(row -> stored.put(row.code(), row));
        Set<String> kept = new HashSet<>();
        int created = 0;
        int updated = 0;
        for (int position = 0; position < wanted.size(); position++) {
            KindReader.Defined one = wanted.get(position);
            Row before = stored.get(one.kind().code());
            kept.add(one.kind().code());
            if (before == null || differs(before, one.written(), position)) {
                store.put(one.kind().code(), position, one.written());
                created += before == null ? 1 : 0;
                updated += before == null ? 0 : 1;
            }
            say(one.kind(), before == null ? Since.ALWAYS : Since.TODAY, null);
        }
        int retired = (int) stored.keySet().stream().filter(code -> !kept.contains(code)).filter(store::retire).count();
        forgetAfterCommit();
        return new Outcome(created, updated, retired, wanted.size() - created - updated);
    }

    private static boolean differs(Row before, JsonNode written, int position) {
        return before.retirement() == Retirement.RETIRED || before.position() != position || !before.written().equals(written);
    }

    /** Takes a definition into use, new or in place of the one of its code. */
    @Transactional
    public void save(ObjectNode written, Visitor administrator) {
        RequestKind kind = KindReader.stored(written);
        String code = kind.code();
        List<Row> rows = store.list();
        Optional<Row> before = rows.stream().filter(row -> row.code().equals(code)).findFirst();
        int position = before.map(Row::position)
                .orElseGet(() -> rows.stream().mapToInt(Row::position).max().orElse(-1) + 1);
        store.put(code, position, written);
        say(kind, before.isEmpty() ? Since.ALWAYS : Since.TODAY, administrator);
        journal.append(JournalEntry.by(administrator, "request.kindSaved", "requestKind", code));
        forgetAfterCommit();
    }

    private void say(RequestKind kind, Since since, @Nullable Visitor by) {
        if (kind.law() != null) {
            law.set(kind, kind.law(), since, by);
        }
    }

    /** Codes of those whose acceptance by silence concerns others; retired ones too. */
    Set<String> concerningOthers() {
        return known().stream()
                .map(Known::kind)
                .filter(RequestKind::concernsOthers)
                .map(RequestKind::code)
                .collect(Collectors.toSet());
    }

    /** Months for which requests of these kinds are kept, where the territory's own do not count; retired ones too. */
    Map<String, Integer> monthsKept() {
        Map<String, Integer> months = new HashMap<>();
        known().forEach(one -> {
            Integer kept = one.kind().monthsKept();
            if (kept != null) {
                months.put(one.kind().code(), kept);
            }
        });
        return months;
    }

    /** Adds those of these definitions whose code is new, as an import found them; gives how many. */
    @Transactional
    public int add(List<ObjectNode> definitions) {
        List<Row> rows = store.list();
        Set<String> codes = new HashSet<>();
        rows.forEach(row -> codes.add(row.code()));
        int position = rows.stream().mapToInt(Row::position).max().orElse(-1) + 1;
        int added = 0;
        for (ObjectNode written : definitions) {
            String code = KindReader.stored(written).code();
            if (codes.add(code)) {
                store.put(code, position + added, written);
                added++;
                journal.append(JournalEntry.bySystem("request.kindSaved", "requestKind", code));
            }
        }
        forgetAfterCommit();
        return added;
    }

    /** Nobody can choose it from now on; its requests go on. */
    @Transactional
    public void retire(String code, Visitor administrator) {
        if (!store.retire(code)) {
            throw new Refusal("request.refused.kind");
        }
        journal.append(JournalEntry.by(administrator, "request.kindRetired", "requestKind", code));
        forgetAfterCommit();
    }

    private List<Known> known() {
        return known.get(InTerritory.current(), _ -> store.list().stream()
                .map(row -> new Known(KindReader.stored(row.written()), row.retirement()))
                .toList());
    }

    private void forgetAfterCommit() {
        UUID territory = InTerritory.current();
        AfterCommit.run(() -> known.invalidate(territory));
    }
}
