package org.parvis.participation.talk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.talk.PastCommentStore.Placed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in comments that were made elsewhere, many at a time, with their threads. Nobody is told, and no participant here is
 * their author. They can be read at once, as they could there, and are moderated like any other.
 */
@Service
public class PastComments {

    private static final int AT_ONCE = 1_000;

    private final PastCommentStore store;

    PastComments(PastCommentStore store) {
        this.store = store;
    }

    /** Writes them, in the caller's transaction; what somebody answers comes before the answer. */
    @Transactional
    public void bring(Process process, List<PastComment> some) {
        Set<UUID> fresh = some.stream().map(PastComment::id).collect(Collectors.toSet());
        Map<UUID, Placed> placed = new HashMap<>(store.placed(some.stream()
                .map(PastComment::parent)
                .filter(Objects::nonNull)
                .filter(parent -> !fresh.contains(parent))
                .distinct()
                .toList()));
        for (int from = 0; from < some.size(); from += AT_ONCE) {
            List<PastComment> batch = some.subList(from, Math.min(some.size(), from + AT_ONCE));
            List<Placed> places = new ArrayList<>();
            for (PastComment one : batch) {
                Placed place = place(one, placed);
                placed.put(one.id(), place);
                places.add(place);
            }
            store.insert(process.id(), batch, places);
        }
    }

    /** As a comment made here stands: what is deeper than is shown stands on the deepest level that is. */
    private static Placed place(PastComment one, Map<UUID, Placed> placed) {
        @Nullable UUID parent = one.parent();
        if (parent == null) {
            return new Placed(Objects.requireNonNull(one.subject()), null, null, 1);
        }
        Placed above = Objects.requireNonNull(placed.get(parent), "What it answers comes before it");
        return above.root() == null
                ? new Placed(above.subject(), parent, one.id(), 2)
                : new Placed(above.subject(), above.root(), above.branch(), Math.min(Comment.DEEPEST, above.depth() + 1));
    }
}
