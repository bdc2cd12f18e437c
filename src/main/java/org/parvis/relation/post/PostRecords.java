package org.parvis.relation.post;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.Case;
import org.parvis.files.Document;
import org.parvis.files.DocumentOwner;
import org.parvis.files.Documents;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.FileSink;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The letters that somebody wrote, with their scans, and those that were posted to them. Before the files: these would let go of them. */
@Component
@Order(90)
class PostRecords implements PersonalRecords, Erasable {

    private static final int SOME = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final LetterStore received;
    private final OutgoingStore outgoing;
    private final Documents documents;

    PostRecords(LetterStore received, OutgoingStore outgoing, Documents documents) {
        this.received = received;
        this.outgoing = outgoing;
        this.documents = documents;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        Map<UUID, String> numbers = subject.cases().stream().collect(Collectors.toMap(Case::id, Case::number));
        sink.table("lettersIn", List.of("number", "at", "sender", "address", "title", "words", "case", "files"));
        for (List<ReceivedLetter> some = in(subject, FIRST); !some.isEmpty(); some = in(subject, some.getLast().id())) {
            Map<UUID, List<Document>> scans = scans(some);
            for (ReceivedLetter one : some) {
                String files = scans.getOrDefault(one.id(), List.of()).stream().map(PostRecords::name).collect(Collectors.joining(", "));
                sink.row(
                        one.number(), one.arrivedOn(), one.sender(), one.senderAddress(), one.object(), one.words(),
                        one.caseId() == null ? null : numbers.get(one.caseId()), files);
            }
        }
        sink.table("lettersOut", List.of("number", "at", "recipients", "address", "title"));
        for (List<OutgoingLetter> some = out(subject, FIRST); !some.isEmpty(); some = out(subject, some.getLast().id())) {
            for (OutgoingLetter one : some) {
                sink.row(one.number(), one.sending().postedOn(), one.recipient(), one.address(), one.subject());
            }
        }
    }

    private List<ReceivedLetter> in(RightsSubject subject, UUID after) {
        return received.listOf(subject.files(), subject.caseIds(), after, SOME);
    }

    private List<OutgoingLetter> out(RightsSubject subject, UUID after) {
        return outgoing.listOf(subject.files(), subject.caseIds(), after, SOME);
    }

    private Map<UUID, List<Document>> scans(List<ReceivedLetter> letters) {
        return documents.listByOwner(ReceivedLetter.SCANS, letters.stream().map(ReceivedLetter::id).toList());
    }

    private static String name(Document document) {
        return "courriers/" + document.id().toString().substring(24) + "-" + document.name();
    }

    @Override
    public void files(RightsSubject subject, FileSink sink) throws IOException {
        for (List<ReceivedLetter> some = in(subject, FIRST); !some.isEmpty(); some = in(subject, some.getLast().id())) {
            List<Document> scans = new ArrayList<>();
            scans(some).values().forEach(scans::addAll);
            for (Document document : scans) {
                sink.file(name(document), () -> documents.open(document.id()));
            }
        }
    }

    @Override
    public List<Gone> erase(Erased what) {
        List<UUID> going = received.listGoing(what.files(), what.caseIds());
        for (UUID letter : going) {
            documents.forget(new DocumentOwner(ReceivedLetter.SCANS, letter));
            received.forget(letter);
        }
        return List.of(new Gone("post", going.size() + outgoing.delete(what.caseIds())));
    }
}
