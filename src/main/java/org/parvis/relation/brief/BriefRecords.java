package org.parvis.relation.brief;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.Case;
import org.parvis.messaging.SmsRefusals;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RecordSink.Term;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.shared.PhoneNumber;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The short messages that somebody wrote, and whether their numbers refuse text messages. */
@Component
@Order(310)
class BriefRecords implements PersonalRecords, Erasable {

    private static final int SOME = 200;

    private final BriefStore store;
    private final SmsRefusals refusals;

    BriefRecords(BriefStore store, SmsRefusals refusals) {
        this.store = store;
        this.refusals = refusals;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        Map<UUID, String> numbers = subject.cases().stream().collect(Collectors.toMap(Case::id, Case::number));
        sink.table("briefs", List.of("at", "channel", "sender", "senderName", "words", "link", "state", "case"));
        List<Brief> some = some(subject.caseIds(), subject.phones(), new UUID(0, 0));
        while (!some.isEmpty()) {
            for (Brief one : some) {
                sink.row(
                        one.receivedAt(), new Term(one.channel().name(), view.t("brief.channel." + one.channel())),
                        one.sender().address(), one.sender().name(), one.words(), one.post() == null ? null : one.post().link(),
                        new Term(one.place().state().name(), view.t("brief.state." + one.place().state())),
                        one.place().caseId() == null ? null : numbers.get(one.place().caseId()));
            }
            some = some(subject.caseIds(), subject.phones(), some.getLast().id());
        }
        sink.table("smsRefusals", List.of("phone", "since"));
        for (Map.Entry<String, Instant> each : refusals.since(subject.phones()).entrySet()) {
            sink.row(PhoneNumber.display(each.getKey()), each.getValue());
        }
    }

    private List<Brief> some(List<UUID> cases, Set<String> senders, UUID after) {
        return store.listOf(cases, senders, after, SOME);
    }

    /** Those of the cases that go; of whoever goes altogether also what is in no case, and that their number refuses. */
    @Override
    public List<Gone> erase(Erased what) {
        Set<String> senders = what.isWhole() ? what.phones() : Set.of();
        long gone = 0;
        List<Brief> some = some(what.caseIds(), senders, new UUID(0, 0));
        while (!some.isEmpty()) {
            some.forEach(one -> store.delete(one.id()));
            gone += some.size();
            some = some(what.caseIds(), senders, some.getLast().id());
        }
        return List.of(new Gone("brief", gone), new Gone("smsRefusal", refusals.forget(senders)));
    }
}
