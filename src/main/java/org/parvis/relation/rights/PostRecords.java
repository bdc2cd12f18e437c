package org.parvis.relation.rights;

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
import org.parvis.relation.rights.PostRightsStore.LetterIn;
import org.parvis.relation.rights.PostRightsStore.LetterOut;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The letters that somebody wrote, with their scans, and those that were posted to them. Before the files: these would let go of them. */
@Component
@Order(90)
class PostRecords implements PersonalRecords, Erasable {

    static final String SCANS = "post.letter";

    private static final int SOME = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final PostRightsStore store;
    private final Documents documents;

    PostRecords(PostRightsStore store, Documents documents) {
        this.store = store;
        this.documents = documents;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        Map<UUID, String> numbers = subject.cases().stream().collect(Collectors.toMap(Case::id, Case::number));
        sink.table("lettersIn", List.of("number", "at", "sender", "address", "title", "words", "case", "files"));
        for (List<LetterIn> some = in(subject, FIRST); !some.isEmpty(); some = in(subject, some.getLast().id())) {
            Map<UUID, List<Document>> scans = scans(some);
            for (LetterIn one : some) {
                String files = scans.getOrDefault(one.id(), List.of()).stream().map(PostRecords::name).collect(Collectors.joining(", "));
                sink.row(
                        one.number(), one.arrivedOn(), one.sender(), one.address(), one.object(), one.words(),
                        one.caseId() == null ? null : numbers.get(one.caseId()), files);
            }
        }
        sink.table("lettersOut", List.of("number", "at", "recipients", "address", "title"));
        for (List<LetterOut> some = out(subject, FIRST); !some.isEmpty(); some = out(subject, some.getLast().id())) {
            for (LetterOut one : some) {
                sink.row(one.number(), one.postedOn(), one.recipient(), one.address(), one.subject());
            }
        }
    }

    private List<LetterIn> in(RightsSubject subject, UUID after) {
        return store.listIn(subject.files(), subject.caseIds(), after, SOME);
    }

    private List<LetterOut> out(RightsSubject subject, UUID after) {
        return store.listOut(subject.files(), subject.caseIds(), after, SOME);
    }

    private Map<UUID, List<Document>> scans(List<LetterIn> letters) {
        return documents.listByOwner(SCANS, letters.stream().map(LetterIn::id).toList());
    }

    private static String name(Document document) {
        return "courriers/" + document.id().toString().substring(24) + "-" + document.name();
    }

    @Override
    public void files(RightsSubject subject, FileSink sink) throws IOException {
        for (List<LetterIn> some = in(subject, FIRST); !some.isEmpty(); some = in(subject, some.getLast().id())) {
            List<Document> scans = new ArrayList<>();
            scans(some).values().forEach(scans::addAll);
            for (Document document : scans) {
                sink.file(name(document), () -> documents.open(document.id()));
            }
        }
    }

    @Override
    public List<Gone> erase(Erased what) {
        List<UUID> going = store.listGoing(what.files(), what.caseIds());
        for (UUID letter : going) {
            documents.forget(new DocumentOwner(SCANS, letter));
            store.emptyIn(letter);
        }
        return List.of(new Gone("post", going.size() + store.deleteOut(what.caseIds())));
    }
}
