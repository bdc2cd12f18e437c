package org.parvis.relation.brief;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.messaging.SmsRefusals;
import org.parvis.relation.Correspondents;
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

    static final List<String> COLUMNS =
            List.of("at", "channel", "network", "sender", "senderName", "words", "link", "state", "case");

    private final BriefStore store;
    private final SmsRefusals refusals;
    private final Correspondents correspondents;

    BriefRecords(BriefStore store, SmsRefusals refusals, Correspondents correspondents) {
        this.store = store;
        this.correspondents = correspondents;
        this.refusals = refusals;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        Map<UUID, String> numbers = subject.cases().stream().collect(Collectors.toMap(Case::id, Case::number));
        // A number that somebody only said is theirs, or that two people share, proves nothing of what came from it.
        Set<String> theirs = correspondents.certainOf(subject.files(), subject.phones());
        sink.table("briefs", COLUMNS);
        List<Brief> some = some(subject.caseIds(), theirs, new UUID(0, 0));
        while (!some.isEmpty()) {
            for (Brief one : some) {
                row(one, one.place().caseId() == null ? null : numbers.get(one.place().caseId()), view, sink);
            }
            some = some(subject.caseIds(), theirs, some.getLast().id());
        }
        sink.table("smsRefusals", List.of("phone", "since"));
        for (Map.Entry<String, Instant> each : refusals.since(theirs).entrySet()) {
            sink.row(PhoneNumber.display(each.getKey()), each.getValue());
        }
    }

    /** @param number of its case; null for none */
    static void row(Brief one, @Nullable String number, View view, RecordSink sink) throws IOException {
        Brief.Post post = one.post();
        Brief.Elsewhere elsewhere = post == null ? null : post.elsewhere();
        sink.row(
                one.receivedAt(), new Term(one.channel().name(), view.t("brief.channel." + one.channel())),
                elsewhere == null ? null : elsewhere.network(), one.sender().address(), one.sender().name(), one.words(),
                post == null ? null : post.link(),
                new Term(one.place().state().name(), view.t("brief.state." + one.place().state())), number);
    }

    private List<Brief> some(List<UUID> cases, Set<String> senders, UUID after) {
        return store.listOf(cases, senders, after, SOME);
    }

    /** Those of the cases that go; of whoever goes altogether also what is in no case. That a number refuses stays, as a hash. */
    @Override
    public List<Gone> erase(Erased what) {
        Set<String> senders = what.isWhole() ? correspondents.certainOf(what.files(), what.phones()) : Set.of();
        long gone = 0;
        List<Brief> some = some(what.caseIds(), senders, new UUID(0, 0));
        while (!some.isEmpty()) {
            some.forEach(one -> store.delete(one.id()));
            gone += some.size();
            some = some(what.caseIds(), senders, some.getLast().id());
        }
        return List.of(new Gone("brief", gone));
    }
}
