package org.parvis.relation.rights;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.Case;
import org.parvis.relation.rights.RecordSink.Term;
import org.parvis.relation.rights.RightsStore.ExchangeRow;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the file of a person says: who they are, by what they are reached, what was exchanged with them. */
@Component
@Order(100)
class FileRecords implements PersonalRecords {

    private static final int SOME = 1_000;
    private static final Instant BEFORE_ALL = Instant.parse("0001-01-01T00:00:00Z");

    private final RightsStore store;
    private final Functions functions;
    private final Departments departments;

    FileRecords(RightsStore store, Functions functions, Departments departments) {
        this.store = store;
        this.functions = functions;
        this.departments = departments;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        Functions.Book book = functions.book(view);
        sink.table("identity", List.of("kind", "familyName", "givenName", "birthName", "born", "bornProof", "language", "needs", "preferred", "hours", "createdAt", "merged"));
        for (RightsStore.FileRow one : store.identity(subject.files())) {
            sink.row(
                    new Term(one.kind(), view.t("relation.kind." + one.kind())), one.familyName(), one.givenName(), one.birthName(),
                    one.born(), one.born() == null ? null : proof(one.bornProof(), view), one.language(), one.needs(),
                    one.preferred() == null ? null : new Term(one.preferred(), view.t("relation.preferred." + one.preferred())), one.hours(),
                    one.createdAt(),
                    yes(one.isMerged(), view));
        }
        sink.table("identifiers", List.of("kind", "typed", "compared", "proof", "since", "wrongOn", "hidden"));
        for (RightsStore.IdentifierRow one : store.identifiers(subject.files())) {
            sink.row(
                    new Term(one.kind(), view.t("relation.contact." + one.kind())), one.typed(), one.value(), proof(one.proof(), view),
                    one.since(), one.wrongOn(), yes(one.isHidden(), view));
        }
        sink.table("merges", List.of("at", "mergedFile", "by", "reason", "undoneAt", "undoReason"));
        for (RightsStore.MergeRow one : store.merges(subject.files())) {
            sink.row(one.at(), one.name(), book.of(one.author()), book.without(one.reason()), one.undoneAt(), book.without(one.undoReason()));
        }
        exchanges(subject, view, sink, book);
    }

    private void exchanges(RightsSubject subject, View view, RecordSink sink, Functions.Book book) throws IOException {
        Map<UUID, String> numbers = subject.cases().stream().collect(Collectors.toMap(Case::id, Case::number));
        Map<UUID, String> names = departments.list().stream().collect(Collectors.toMap(Department::id, Department::name));
        sink.table("exchanges", List.of("at", "channel", "direction", "by", "department", "words", "correctedAt", "case"));
        List<ExchangeRow> some = store.exchanges(subject.files(), BEFORE_ALL, new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            for (ExchangeRow one : some) {
                sink.row(
                        one.at(),
                        new Term(one.channel(), view.t("relation.exchange." + one.direction() + "." + one.channel())),
                        one.direction(),
                        book.of(one.account()),
                        one.department() == null ? null : names.get(one.department()),
                        book.without(one.words()),
                        one.correctedAt(),
                        one.caseId() == null ? null : numbers.get(one.caseId()));
            }
            some = some.size() < SOME ? List.of() : store.exchanges(subject.files(), some.getLast().at(), some.getLast().id(), SOME);
        }
    }

    private static Term proof(String proof, View view) {
        return new Term(proof, view.t("relation.proof." + proof));
    }

    private static Term yes(boolean is, View view) {
        return new Term(String.valueOf(is), view.t(is ? "rights.yes" : "rights.no"));
    }
}
