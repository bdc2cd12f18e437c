package org.parvis.relation.rights;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.Case;
import org.parvis.messaging.Correspondence;
import org.parvis.messaging.SentWords;
import org.parvis.relation.rights.RecordSink.Term;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The mails and text messages that were sent to somebody. */
@Component
@Order(400)
class MessageRecords implements PersonalRecords, Erasable {

    private static final int SOME = 500;

    private final Correspondence correspondence;

    MessageRecords(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        Set<String> addresses = new HashSet<>(subject.emails());
        addresses.addAll(subject.phones());
        // Couples share addresses: what was written about another's case is not theirs.
        Set<String> numbers = subject.cases().stream().map(Case::number).collect(Collectors.toSet());
        sink.table("messages", List.of("at", "channel", "recipient", "subject", "text", "state", "case"));
        List<SentWords> some = correspondence.list(addresses, new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            for (SentWords one : some) {
                if (one.thread() != null && !numbers.contains(one.thread())) {
                    continue;
                }
                sink.row(
                        one.at(), new Term(one.channel().name(), view.t("rights.channel." + one.channel())), one.recipient(),
                        one.subject(), one.text(), new Term(one.state().name(), view.t("messaging.state." + one.state())), one.thread());
            }
            some = correspondence.list(addresses, some.getLast().id(), SOME);
        }
    }

    @Override
    public List<Gone> erase(Erased what) {
        Set<String> addresses = new HashSet<>(what.emails());
        addresses.addAll(what.phones());
        int gone = correspondence.forget(
                addresses,
                what.cases().stream().map(Case::number).toList(),
                what.isWhole() ? Correspondence.Rest.GOES : Correspondence.Rest.STAYS);
        return List.of(new Gone("message", gone));
    }
}
