package org.parvis.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.Case;
import org.parvis.messaging.Correspondence;
import org.springframework.stereotype.Component;

/** Mails and text messages about their cases that were sent to somebody, and what became of them. */
@Component
class SentItems implements FileItems {

    private static final int MOST = 100;

    private final Correspondence correspondence;

    SentItems(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public List<Item> list(Asked asked) {
        // Couples share addresses: what was written about another's case is not theirs.
        Map<String, UUID> cases = asked.cases().stream().collect(Collectors.toMap(Case::number, Case::id));
        List<String> reached = asked.person().identifiers().stream()
                .filter(one -> one.kind().reachesSomebody())
                .map(Identifier::value)
                .toList();
        List<Item> items = new ArrayList<>();
        correspondence.list(reached, cases.keySet(), new Correspondence.Time(asked.from(), asked.until()), MOST).forEach(one -> {
            UUID subject = one.thread() == null ? null : cases.get(one.thread());
            if (subject != null) {
                items.add(new Item(one.at(), "relation.sent." + one.channel(), "messaging.state." + one.state(), subject));
            }
        });
        return items;
    }
}
