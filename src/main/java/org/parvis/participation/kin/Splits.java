package org.parvis.participation.kin;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.parvis.participation.Proposal;
import org.parvis.participation.ProposalRefused;
import org.parvis.participation.Proposals;
import org.parvis.participation.Voices;
import org.parvis.participation.kin.Merge.State;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An idea that becomes several. An author proposes it with the words of each part and why; somebody of the town reads that first
 * ({@link Merges#approve}), then each author is asked ({@link Consents}), and silence is no. {@link Partings} undoes it.
 */
@Service
@Transactional
public class Splits {

    public static final int FEWEST_PARTS = 2;
    public static final int MOST_PARTS = 5;

    private final MergeStore store;
    private final ConsentStore agreed;
    private final MergeSources held;
    private final AuthorStore authors;
    private final RevisionStore revisions;
    private final AuthorNews news;
    private final Voices voices;
    private final Clock clock;

    Splits(MergeStore store, ConsentStore agreed, MergeSources held, AuthorStore authors, RevisionStore revisions, AuthorNews news, Voices voices, Clock clock) {
        this.voices = voices;
        this.store = store;
        this.agreed = agreed;
        this.held = held;
        this.authors = authors;
        this.revisions = revisions;
        this.news = news;
        this.clock = clock;
    }

    /** What a part is to say. */
    public record Text(String title, String words) {

        public boolean isBlank() {
            return title.isBlank() && words.isBlank();
        }
    }

    /**
     * What an author proposes.
     *
     * @param parts as they were typed: those that say nothing are none
     */
    public record Wanted(String reason, List<Text> parts) {}

    /**
     * Their own yes is given with it.
     *
     * @throws ProposalRefused with everything that is wrong, by field: those of a part end with its place, from 1
     * @throws Refusal where the idea cannot be split now
     */
    public UUID propose(Author by, Wanted wanted) {
        Map<String, String> problems = problems(wanted);
        if (!problems.isEmpty()) {
            throw new ProposalRefused(problems);
        }
        Proposal source = held.hold(List.of(by.proposalId())).getFirst();
        voices.check(source.id(), by.id());
        checkOpen(source);
        List<Text> texts = wanted.parts().stream().filter(one -> !one.isBlank()).toList();
        List<Merge.Part> parts = IntStream.range(0, texts.size())
                .mapToObj(i -> new Merge.Part(i + 1, texts.get(i).title().strip(), texts.get(i).words().strip(), null))
                .toList();
        Merge made = new Merge(
                Ids.next(), source.processId(), source.title(), wanted.reason().strip(), by.id(), now(), null, State.READING, null, "", false, null,
                List.of(source.id()), parts);
        store.insert(made);
        agreed.agree(made.id(), by.id(), now());
        news.tellTown(source, "kin.town.split");
        return made.id();
    }

    private static Map<String, String> problems(Wanted wanted) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (wanted.reason().isBlank()) {
            problems.put("raison", "kin.refused.noSplitReason");
        } else if (wanted.reason().length() > Proposals.LONGEST_WORDS) {
            problems.put("raison", "participation.refused.tooLong");
        }
        long said = wanted.parts().stream().filter(one -> !one.isBlank()).count();
        for (int i = 0; i < wanted.parts().size(); i++) {
            Text part = wanted.parts().get(i);
            boolean isNeeded = said < FEWEST_PARTS && i < FEWEST_PARTS;
            if (isNeeded || !part.isBlank()) {
                int place = i + 1;
                Proposals.problems(part.title(), part.words()).forEach((field, key) -> problems.put(field + place, key));
            }
        }
        if (said > MOST_PARTS) {
            problems.put("title1", "kin.refused.manyParts");
        }
        return problems;
    }

    /** What nobody of the town has read of others counts for nothing here: nobody is to learn of it. */
    private void checkOpen(Proposal source) {
        held.whyNot(source).ifPresent(key -> {
            throw new Refusal(key, source.number());
        });
        if (revisions.find(source.id()).isPresent()) {
            throw new Refusal("kin.refused.splitRevision");
        }
        if (store.listOf(source.id()).stream().anyMatch(one -> one.isAsked() || one.isPending() && isOfItsAuthors(one, source))) {
            throw new Refusal("kin.refused.splitWaits");
        }
    }

    private boolean isOfItsAuthors(Merge merge, Proposal source) {
        return merge.proposedBy() != null && authors.find(merge.proposedBy()).filter(one -> one.proposalId().equals(source.id())).isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
