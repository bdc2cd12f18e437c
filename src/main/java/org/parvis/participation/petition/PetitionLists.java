package org.parvis.participation.petition;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.AskedWords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists petitions, page by page. */
@Service
@Transactional(readOnly = true)
public class PetitionLists {

    private static final int SIMILAR = 3;
    private static final int TERMS = 20;
    private static final int SHORTEST_TERM = 3;

    private final PetitionListStore store;
    private final CountStore counts;

    PetitionLists(PetitionListStore store, CountStore counts) {
        this.store = store;
        this.counts = counts;
    }

    /** Which of them; one can stand on two: still signed, and waited for. */
    public enum Shelf {
        /** All that everybody finds. */
        ALL,
        OPEN,
        AWAITED,
        ANSWERED,
        CLOSED,
        REFUSED,
        /** For the desk alone. */
        TO_EXAMINE,
        /** For the desk alone: on which readers remark something that nobody has read. */
        REMARKED
    }

    /** An idea that may ask for the same. */
    public record Idea(String path, String title) {}

    /** What resembles what somebody writes: a hint, never an obstacle. */
    public record Similar(List<Petition> petitions, List<Idea> ideas) {

        public boolean isEmpty() {
            return petitions.isEmpty() && ideas.isEmpty();
        }
    }

    /** The newest first, those behind one. */
    public List<Petition> list(Shelf shelf, @Nullable UUID before, int most) {
        return store.list(shelf, before, most);
    }

    /** That the words mean, the best first. */
    public List<Petition> search(String words, int most) {
        return store.search(AskedWords.of(words), most);
    }

    public Similar similar(PetitionText text) {
        List<String> terms = Arrays.stream(AskedWords.of((text.title() + " " + text.asks()).replaceAll("[^\\p{L}\\p{N}]+", " ")).split(" "))
                .filter(term -> term.length() >= SHORTEST_TERM)
                .distinct()
                .limit(TERMS)
                .toList();
        return terms.isEmpty()
                ? new Similar(List.of(), List.of())
                : new Similar(store.similar(text.title(), terms, SIMILAR), store.similarIdeas(text.title(), terms, SIMILAR));
    }

    /** How many signatures came on which day, the first first. */
    public List<SignedDay> days(Petition petition) {
        return counts.listDays(petition.id());
    }
}
