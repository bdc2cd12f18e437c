package org.parvis.report;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.files.Picture;
import org.parvis.files.PictureVariant;
import org.parvis.files.Pictures;
import org.parvis.relation.rights.Erasable;
import org.parvis.relation.rights.FileSink;
import org.parvis.relation.rights.PersonalRecords;
import org.parvis.relation.rights.RecordSink;
import org.parvis.relation.rights.RightsSubject;
import org.parvis.territory.Territories;
import org.parvis.web.View;
import org.parvis.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody reported, with the photos as they are shown. */
@Component
@Order(600)
class ReportRecords implements PersonalRecords, Erasable {

    private final ReportStore store;
    private final ErasedReportStore erased;
    private final Pictures pictures;
    private final Territories territories;
    private final Words words;

    ReportRecords(ReportStore store, ErasedReportStore erased, Pictures pictures, Territories territories, Words words) {
        this.store = store;
        this.erased = erased;
        this.pictures = pictures;
        this.territories = territories;
        this.words = words;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        sink.table("reports", List.of("case", "title", "at", "words", "publicWords", "address", "answers", "files"));
        for (UUID id : subject.subjectsOf(ReportKind.CODE)) {
            Report report = store.find(id).orElse(null);
            if (report == null) {
                continue;
            }
            List<Picture> shown = shown(report);
            String answers = report.answers().byQuestion().entrySet().stream()
                    .map(one -> one.getKey() + ": " + String.join(", ", one.getValue()))
                    .collect(Collectors.joining("\n"));
            String files = shown.stream().map(one -> name(report, shown.indexOf(one))).collect(Collectors.joining(", "));
            sink.row(
                    report.number(), report.title(), report.submittedAt(), report.description(), report.publicDescription(),
                    report.place().address(), answers, files);
        }
        sink.table("follows", List.of("count"));
        long follows = erased.countFollows(subject.emails());
        if (follows > 0) {
            sink.row(follows);
        }
    }

    private List<Picture> shown(Report report) {
        return pictures.list(report.pictures()).stream().filter(Picture::isReady).toList();
    }

    private static String name(Report report, int place) {
        return "signalements/" + report.number() + "/photo-" + (place + 1) + ".jpg";
    }

    @Override
    public void files(RightsSubject subject, FileSink sink) throws IOException {
        for (UUID id : subject.subjectsOf(ReportKind.CODE)) {
            Report report = store.find(id).orElse(null);
            if (report == null) {
                continue;
            }
            List<Picture> shown = shown(report);
            for (Picture one : shown) {
                sink.file(
                        name(report, shown.indexOf(one)),
                        () -> pictures.open(one.id(), PictureVariant.LARGE).orElseThrow());
            }
        }
    }

    /** Photos of private reports go as well; those of public ones show a place. */
    @Override
    public List<Gone> erase(Erased what) {
        for (UUID id : what.cases().stream().filter(one -> one.kind().equals(ReportKind.CODE)).map(one -> one.subjectId()).toList()) {
            store.find(id)
                    .filter(report -> !report.isPublic())
                    .ifPresent(report -> pictures.forget(pictures.list(report.pictures()).stream().map(Picture::id).toList()));
        }
        String title = words.text(territories.current().language(), "report.erased");
        int reports = erased.eraseWords(what.caseIds(), title);
        int follows = 0;
        if (what.isWhole()) {
            follows = erased.eraseFollows(what.emails());
            erased.eraseFlaggers(what.emails());
        }
        return List.of(new Gone("report", reports), new Gone("follow", follows));
    }
}
