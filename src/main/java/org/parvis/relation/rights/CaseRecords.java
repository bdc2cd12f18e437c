package org.parvis.relation.rights;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.CasePictures;
import org.parvis.casework.Decision;
import org.parvis.casework.Entry;
import org.parvis.casework.EntryKind;
import org.parvis.casework.KeptLetter;
import org.parvis.casework.LegalLetters;
import org.parvis.casework.Party;
import org.parvis.casework.Requester;
import org.parvis.casework.Requesters;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.casework.Timeline;
import org.parvis.files.Picture;
import org.parvis.files.PictureVariant;
import org.parvis.files.Pictures;
import org.parvis.relation.rights.RecordSink.Term;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The cases of a person: what was said to them, and what agents noted, as comments on somebody are data about them (CNIL,
 * «Droit d’accès»); agents are called by their functions.
 */
@Component
@Order(200)
class CaseRecords implements PersonalRecords, Erasable {

    private final CaseKinds kinds;
    private final Requesters requesters;
    private final Timeline timeline;
    private final Tasks tasks;
    private final LegalLetters letters;
    private final Pictures pictures;
    private final Departments departments;
    private final Functions functions;

    CaseRecords(
            CaseKinds kinds,
            Requesters requesters,
            Timeline timeline,
            Tasks tasks,
            LegalLetters letters,
            Pictures pictures,
            Departments departments,
            Functions functions) {
        this.kinds = kinds;
        this.requesters = requesters;
        this.timeline = timeline;
        this.tasks = tasks;
        this.letters = letters;
        this.pictures = pictures;
        this.departments = departments;
        this.functions = functions;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        Functions.Book book = functions.book(view);
        Map<UUID, String> names = departments.list().stream().collect(Collectors.toMap(Department::id, Department::name));
        cases(subject, view, sink, names);
        timeline(subject, view, sink, book);
        sink.table("decisions", List.of("case", "at", "outcome", "fact", "law", "nextSteps", "signedBy"));
        for (Case one : subject.cases()) {
            for (Decision decision : timeline.decisionsOn(one.id())) {
                sink.row(
                        one.number(), decision.decidedAt(), new Term(decision.outcome().name(), view.t("desk.status." + decision.outcome())),
                        decision.fact(), decision.law(), decision.nextSteps(),
                        decision.signatory().name() + ", " + decision.signatory().capacity());
            }
        }
        sink.table("tasks", List.of("case", "at", "department", "instructions", "answer", "answeredAt"));
        for (Case one : subject.cases()) {
            for (Task task : tasks.of(one.id())) {
                sink.row(
                        one.number(), task.createdAt(), carrier(task, names), book.without(task.instructions()), book.without(task.answer()),
                        task.answeredAt());
            }
        }
        sink.table("letters", List.of("case", "number", "at", "text"));
        for (Case one : subject.cases()) {
            for (KeptLetter letter : letters.list(one)) {
                sink.row(one.number(), letter.number(), letter.postedOn() == null ? letter.writtenAt() : letter.postedOn(), letter.body());
            }
        }
    }

    private static @Nullable String carrier(Task task, Map<UUID, String> names) {
        Task.Contractor contractor = task.contractor();
        return contractor == null ? names.get(task.departmentId()) : contractor.name();
    }

    private void cases(RightsSubject subject, View view, RecordSink sink, Map<UUID, String> names) throws IOException {
        Map<UUID, Requester> asked = requesters.list(subject.caseIds());
        sink.table("cases", List.of("number", "kind", "title", "status", "department", "openedAt", "closedAt", "name", "email", "phone"));
        for (Case one : subject.cases()) {
            Requester who = asked.getOrDefault(one.id(), Requester.ANONYMOUS);
            sink.row(
                    one.number(), new Term(one.kind(), kinds.topic(one, view.locale())), one.title(),
                    new Term(one.status().name(), view.t("desk.status." + one.status())), names.get(one.departmentId()),
                    one.openedAt(), one.state().closedAt(), who.name(), who.email(), who.phone());
        }
    }

    private void timeline(RightsSubject subject, View view, RecordSink sink, Functions.Book book) throws IOException {
        sink.table("timeline", List.of("case", "at", "what", "by", "text", "internalNote"));
        for (Case one : subject.cases()) {
            for (Entry entry : timeline.of(one.id())) {
                if (one.status().isOpen() && entry.kind() == EntryKind.APPROVAL_ASKED) {
                    continue; // an answer that nobody has approved is none yet
                }
                String said = entry.publicText() == null
                        ? entry.data().getOrDefault("answer", entry.data().get("reason"))
                        : entry.publicText();
                sink.row(
                        one.number(), entry.at(), new Term(entry.kind().name(), view.t("casework.entry." + entry.kind())),
                        entry.by().party() == Party.AGENT ? book.of(entry.by().accountId()) : view.t("desk.party." + entry.by().party()),
                        said, book.without(entry.internalText()));
            }
        }
    }

    /** Photos of what was done. */
    @Override
    public void files(RightsSubject subject, FileSink sink) throws IOException {
        for (Case one : subject.cases()) {
            int number = 0;
            for (Picture picture : pictures.list(CasePictures.owner(one.id()))) {
                if (picture.isReady()) {
                    number++;
                    sink.file(
                            "dossiers/" + one.number() + "/photo-" + number + ".jpg",
                            () -> pictures.open(picture.id(), PictureVariant.LARGE).orElseThrow());
                }
            }
        }
    }

    /** Photos of private cases; what cases say is erased by casework itself. */
    @Override
    public List<Gone> erase(Erased what) {
        long gone = 0;
        for (Case one : what.cases()) {
            List<Picture> shown = one.isPublic() ? List.of() : pictures.list(CasePictures.owner(one.id()));
            pictures.forget(shown.stream().map(Picture::id).toList());
            gone += shown.size();
        }
        return List.of(new Gone("photo", gone));
    }
}
