package org.parvis.report.browse;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CasePictures;
import org.parvis.casework.Decision;
import org.parvis.casework.Entry;
import org.parvis.casework.Happenings;
import org.parvis.casework.Timeline;
import org.parvis.files.Picture;
import org.parvis.files.Pictures;
import org.parvis.report.Cells;
import org.parvis.report.Report;
import org.parvis.questions.AnsweredQuestion;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.questions.Question;
import org.parvis.report.masking.PersonalDataMask;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.View;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what everybody may read of one report: one query for each part of the page. */
@Service
@Transactional(readOnly = true)
public class ReportPages {

    private static final double NEAR_METRES = 80;
    private static final int MOST_NEAR = 4;

    private final NeighbourStore neighbours;
    private final ReportCards cards;
    private final Categories categories;
    private final Timeline timeline;
    private final Pictures pictures;
    private final Departments departments;
    private final MapDrawing drawing;
    private final HeldTexts heldTexts;

    ReportPages(
            NeighbourStore neighbours,
            ReportCards cards,
            Categories categories,
            Timeline timeline,
            Pictures pictures,
            Departments departments,
            MapDrawing drawing,
            HeldTexts heldTexts) {
        this.neighbours = neighbours;
        this.cards = cards;
        this.categories = categories;
        this.timeline = timeline;
        this.pictures = pictures;
        this.departments = departments;
        this.drawing = drawing;
        this.heldTexts = heldTexts;
    }

    /** The page of a report; whoever asks has made sure that it may be shown. */
    public ReportPage of(Report report, View view) {
        List<Entry> entries = timeline.publicPartOf(report.caseId());
        ListedReport listed = ListedReport.of(report);
        List<ListedReport> around = around(report);
        List<ListedReport> related = neighbours.related(report.id(), report.standing().duplicateOf());
        Decision decision = decision(report);
        List<ReportCard> dressed = cards.of(
                java.util.stream.Stream.concat(java.util.stream.Stream.of(listed), around.stream()).toList(), view);
        return new ReportPage(
                dressed.getFirst(),
                group(report.category(), view),
                report.publicDescription(),
                answers(report, view),
                pictures.list(report.pictures()).stream().filter(Picture::isReady).toList(),
                Happenings.step(entries),
                Happenings.of(entries, "report", report.standing().department(), PersonalDataMask::mask, view),
                decision,
                decision == null ? List.of() : after(report),
                bodyOf(decision),
                original(related, report.standing().duplicateOf()),
                related.stream().filter(r -> !r.id().equals(report.standing().duplicateOf())).toList(),
                dressed.subList(1, dressed.size()),
                drawing.around(report.place().point(), listed.title(), around, view),
                neighbours.followers(report.id()) + report.confirmations() + 1);
    }

    /** Photos of what was done. */
    private List<Picture> after(Report report) {
        return pictures.list(CasePictures.owner(report.caseId())).stream()
                .filter(Picture::isReady)
                .toList();
    }

    private List<ListedReport> around(Report report) {
        GeoPoint here = report.place().point();
        return neighbours.in(Cells.around(here, NEAR_METRES), report.id()).stream()
                .filter(other -> other.point().metresTo(here) <= NEAR_METRES)
                .limit(MOST_NEAR)
                .toList();
    }

    private @Nullable Decision decision(Report report) {
        if (report.standing().status().isOpen()) {
            return null;
        }
        List<Decision> decisions = timeline.decisionsOn(report.caseId());
        return decisions.isEmpty() ? null : decisions.getLast();
    }

    private @Nullable String bodyOf(@Nullable Decision decision) {
        return decision == null || decision.bodyId() == null
                ? null
                : departments.find(decision.bodyId()).map(Department::name).orElse(null);
    }

    private static @Nullable ListedReport original(List<ListedReport> related, @Nullable UUID id) {
        return related.stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
    }

    private ListOptions.Option group(String code, View view) {
        Category category = categories.find(code).map(cards::group).orElse(null);
        return category == null
                ? new ListOptions.Option("", "")
                : new ListOptions.Option(category.code(), category.label(view.locale()));
    }

    /** What was answered in words is the author's text too: a moderator who holds the one holds the other. */
    private List<AnsweredQuestion> answers(Report report, View view) {
        Category category = categories.find(report.category()).orElse(null);
        if (category == null) {
            return List.of();
        }
        Set<String> inWords = category.questions().stream()
                .filter(question -> !question.kind().isChoice())
                .map(Question::code)
                .collect(Collectors.toSet());
        List<AnsweredQuestion> answered = AnsweredQuestion.of(category.questions(), report.answers(), view.locale());
        boolean held = answered.stream().anyMatch(a -> inWords.contains(a.code())) && heldTexts.isHeld(report.id());
        return answered.stream()
                .filter(a -> !held || !inWords.contains(a.code()))
                .map(a -> a.answering(PersonalDataMask.mask(a.answer())))
                .toList();
    }
}
