package org.parvis.casework.law;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes of what was written what really happened: each correction in the place of what it corrects. */
final class Corrections {

    private Corrections() {}

    /** The events that count, in their legal order. */
    static List<LegalEvent> applied(Collection<LegalEvent> written) {
        Map<UUID, LegalFact.Corrected> last = lastByEvent(written);
        return written.stream()
                .filter(event -> !(event.fact() instanceof LegalFact.Corrected))
                .flatMap(event -> applied(event, last))
                .sorted(LegalEvent.ORDER)
                .toList();
    }

    private static Stream<LegalEvent> applied(LegalEvent event, Map<UUID, LegalFact.Corrected> last) {
        LegalFact.Corrected correction = last.get(event.id());
        if (correction == null) {
            return Stream.of(event);
        }
        LegalFact.Right right = correction.instead();
        return right == null ? Stream.empty() : Stream.of(event.as(right));
    }

    private static Map<UUID, LegalFact.Corrected> lastByEvent(Collection<LegalEvent> written) {
        Map<UUID, LegalEvent> byId =
                written.stream().collect(Collectors.toMap(LegalEvent::id, Function.identity(), (one, _) -> one));
        Map<UUID, LegalFact.Corrected> last = new HashMap<>();
        written.stream()
                .filter(event -> event.fact() instanceof LegalFact.Corrected)
                .sorted(Comparator.comparing(LegalEvent::recordedAt).thenComparing(LegalEvent::id))
                .forEach(event -> {
                    LegalFact.Corrected correction = (LegalFact.Corrected) event.fact();
                    last.put(root(correction.wrong(), byId), correction);
                });
        return last;
    }

    /** Through corrections of corrections to the event itself. */
    private static UUID root(UUID id, Map<UUID, LegalEvent> byId) {
        Set<UUID> seen = new HashSet<>();
        UUID at = id;
        while (seen.add(at)
                && byId.get(at) instanceof LegalEvent event
                && event.fact() instanceof LegalFact.Corrected correction) {
            at = correction.wrong();
        }
        return at;
    }
}
