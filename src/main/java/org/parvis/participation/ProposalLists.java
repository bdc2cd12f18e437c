package org.parvis.participation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseStatus;
import org.parvis.database.AskedWords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the ideas of a process that everybody can read, page by page. */
@Service
@Transactional(readOnly = true)
public class ProposalLists {

    private static final int SIMILAR = 3;
    private static final int TERMS = 20;
    private static final int SHORTEST_TERM = 3;
    private static final UUID LAST = new UUID(-1, -1);

    private final ProposalListStore store;

    ProposalLists(ProposalListStore store) {
        this.store = store;
    }

    /**
     * Where a page begins: after the idea that was shown last.
     *
     * @param supports how many that one had
     */
    public record Place(long supports, UUID id) {

        /** Empty for what is no place. */
        public static Optional<Place> find(String typed) {
            try {
                int dot = typed.indexOf('.');
                return dot < 0
                        ? Optional.empty()
                        : Optional.of(new Place(Long.parseLong(typed.substring(0, dot)), UUID.fromString(typed.substring(dot + 1))));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        public static Place of(ListedProposal last) {
            return new Place(last.supports(), last.id());
        }

        /** As an address carries it. */
        public String written() {
            return supports + "." + id;
        }
    }

    /** Which ideas, and in which order; of {@code standing} null those that stand anywhere. */
    public record Wanted(ProposalOrder order, @Nullable Standing standing) {

        public static final Wanted ALL = new Wanted(ProposalOrder.NEWEST, null);
    }

    public List<ListedProposal> list(Process process, Wanted wanted, @Nullable Place after, int most) {
        return switch (wanted.order()) {
            case NEWEST -> store.newest(process.id(), wanted.standing(), after == null ? null : after.id(), most);
            case MOST_SUPPORTED -> after == null
                    ? store.mostSupported(process.id(), wanted.standing(), Long.MAX_VALUE, LAST, most)
                    : store.mostSupported(process.id(), wanted.standing(), after.supports(), after.id(), most);
        };
    }

    /** How many there are, by where they stand; none where there are none. */
    public Map<Standing, Long> count(Process process) {
        return store.count(process.id());
    }

    /** An idea that was looked for. */
    public record Found(String path, String title, CaseStatus status) {}

    /** Ideas of any process that the words mean, the best first. */
    public List<Found> find(String words, int most) {
        return store.search(AskedWords.of(words), most).stream()
                .map(one -> new Found("/participer/" + one.slug() + "/idees/" + one.number(), one.title(), one.status()))
                .toList();
    }

    /** A few that may be the same idea: a hint to whoever writes, never an obstacle. */
    public List<ListedProposal> similar(Process process, String title, String words) {
        List<String> terms = Arrays.stream(AskedWords.of((title + " " + words).replaceAll("[^\\p{L}\\p{N}]+", " ")).split(" "))
                .filter(term -> term.length() >= SHORTEST_TERM)
                .distinct()
                .limit(TERMS)
                .toList();
        return terms.isEmpty() ? List.of() : store.similar(process.id(), title, terms, SIMILAR);
    }
}
