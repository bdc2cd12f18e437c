package org.parvis.relation.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.Case;
import org.parvis.files.Document;
import org.parvis.files.Documents;
import org.parvis.relation.Correspondents;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.FileSink;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RecordSink.Term;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The mails that somebody wrote, with what was attached. */
@Component
@Order(300)
class MailRecords implements PersonalRecords, Erasable {

    private static final int SOME = 200;

    private final ReceivedMailStore store;
    private final BlockedSenderStore blocked;
    private final Documents documents;
    private final Correspondents correspondents;

    MailRecords(ReceivedMailStore store, BlockedSenderStore blocked, Documents documents, Correspondents correspondents) {
        this.store = store;
        this.blocked = blocked;
        this.correspondents = correspondents;
        this.documents = documents;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        Map<UUID, String> numbers = subject.cases().stream().collect(Collectors.toMap(Case::id, Case::number));
        sink.table("mails", List.of("at", "sender", "senderName", "recipients", "subject", "words", "quoted", "signature", "state", "case", "files"));
        for (List<ReceivedMail> some = some(subject, new UUID(0, 0)); !some.isEmpty(); some = some(subject, some.getLast().id())) {
            Map<UUID, List<Document>> attached = attached(some);
            for (ReceivedMail one : some) {
                List<String> files = attached.getOrDefault(one.id(), List.of()).stream().map(MailRecords::name).toList();
                sink.row(
                        one.receivedAt(), one.sender().address(), one.sender().name(), one.sender().recipients(), one.text().subject(),
                        one.text().words(), one.text().quoted(), one.text().signature(),
                        new Term(one.place().state().name(), view.t("rights.mail." + one.place().state())),
                        one.place().caseId() == null ? null : numbers.get(one.place().caseId()), String.join(", ", files));
            }
        }
    }

    private List<ReceivedMail> some(RightsSubject subject, UUID after) {
        return store.listOf(subject.caseIds(), correspondents.certainOf(subject.files(), subject.emails()), after, SOME);
    }

    private Map<UUID, List<Document>> attached(List<ReceivedMail> mails) {
        return documents.listByOwner(ReceivedMail.ATTACHMENTS, mails.stream().map(ReceivedMail::id).toList());
    }

    private static String name(Document document) {
        return "courriels/" + document.id().toString().substring(24) + "-" + document.name();
    }

    @Override
    public void files(RightsSubject subject, FileSink sink) throws IOException {
        for (List<ReceivedMail> some = some(subject, new UUID(0, 0)); !some.isEmpty(); some = some(subject, some.getLast().id())) {
            List<Document> attached = new ArrayList<>();
            attached(some).values().forEach(attached::addAll);
            for (Document document : attached) {
                sink.file(name(document), () -> documents.open(document.id()));
            }
        }
    }

    /** With their files: those of the cases that go, and those that they wrote and that are in no case. */
    @Override
    public List<Gone> erase(Erased what) {
        long gone = 0;
        // An address that somebody only said is theirs, or that two people share, proves nothing of what came from it.
        Set<String> senders = what.isWhole() ? correspondents.certainOf(what.files(), what.emails()) : Set.of();
        List<ReceivedMail> some = store.listOf(what.caseIds(), senders, new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            for (ReceivedMail one : some) {
                documents.forget(one.attachments());
                documents.forget(one.original());
                store.delete(one.id());
                gone++;
            }
            some = store.listOf(what.caseIds(), senders, some.getLast().id(), SOME);
        }
        blocked.delete(senders);
        return List.of(new Gone("mail", gone));
    }
}
