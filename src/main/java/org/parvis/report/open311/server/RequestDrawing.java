package org.parvis.report.open311.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Decision;
import org.parvis.casework.Entry;
import org.parvis.files.Picture;
import org.parvis.questions.AnsweredQuestion;
import org.parvis.report.category.Category;
import org.parvis.report.category.CategoryTree;
import org.parvis.report.masking.PersonalDataMask;
import org.parvis.report.open311.wire.BulkRow;
import org.parvis.report.open311.wire.Extensions;
import org.parvis.report.open311.wire.ServiceRequest;

/** Puts a report and what surrounds it into the form of GeoReport. */
final class RequestDrawing {

    private static final Pattern POSTCODE = Pattern.compile("[, ](\\d{5}) \\p{L}");

    private final Call call;
    private final CategoryTree categories;
    private final Statuses statuses;
    private final Bodies bodies;

    /** Names outside bodies; null for one that is not known any more. */
    @FunctionalInterface
    interface Bodies {
        @Nullable String name(UUID id);
    }

    RequestDrawing(Call call, CategoryTree categories, Statuses statuses, Bodies bodies) {
        this.bodies = bodies;
        this.call = call;
        this.categories = categories;
        this.statuses = statuses;
    }

    ServiceRequest draw(PublicReport report, PublicRequests.Surroundings around) {
        List<String> photos = photos(around.pictures().getOrDefault(report.id(), List.of()));
        Map<UUID, List<Entry>> timelines = around.timelines();
        return new ServiceRequest(
                report.number(),
                state(report, around.decisions().get(report.caseId())),
                subject(report),
                new ServiceRequest.Times(
                        call.local(report.submittedAt()),
                        call.local(report.updatedAt()),
                        report.dueAt() == null || !report.isOpen() ? null : call.local(report.dueAt())),
                new ServiceRequest.Place(
                        report.address(), null, postcode(report), report.point().lat(), report.point().lon()),
                photos.isEmpty() ? null : photos.getFirst(),
                timelines == null
                        ? null
                        : extensions(report, photos, timelines.getOrDefault(report.caseId(), List.of())));
    }

    private static @Nullable String postcode(PublicReport report) {
        Matcher postcode = POSTCODE.matcher(report.address());
        return postcode.find() ? postcode.group(1) : null;
    }

    BulkRow bulk(PublicReport report, PublicRequests.Surroundings around) {
        return new BulkRow(
                draw(report, around),
                report.closedAt() == null ? null : call.local(report.closedAt()),
                statuses.label(report.status(), call.locale()),
                report.channel().toLowerCase(Locale.ROOT));
    }

    private ServiceRequest.State state(PublicReport report, @Nullable Decision decision) {
        String label = statuses.label(report.status(), call.locale());
        String notes = decision == null || !report.isDecided() ? label : label + ". " + reasons(decision);
        return new ServiceRequest.State(report.isOpen(), notes, agency(report, decision), null);
    }

    /** Who has it now: of a forwarded report, the body. */
    private @Nullable String agency(PublicReport report, @Nullable Decision decision) {
        UUID body = report.status() == CaseStatus.FORWARDED && decision != null ? decision.bodyId() : null;
        String name = body == null ? null : bodies.name(body);
        return name == null ? report.department() : name;
    }

    private static String reasons(Decision decision) {
        StringBuilder reasons = new StringBuilder(decision.fact());
        for (String more : new String[] {decision.law(), decision.nextSteps()}) {
            if (more != null && !more.isBlank()) {
                reasons.append('\n').append(more);
            }
        }
        return reasons.toString();
    }

    private ServiceRequest.Subject subject(PublicReport report) {
        String name = categories.find(report.category())
                .map(category -> category.label(call.locale()))
                .orElse(report.category());
        String description = report.description().isBlank() ? report.title() : report.description();
        return new ServiceRequest.Subject(report.category(), name, description);
    }

    private List<String> photos(List<Picture> pictures) {
        return pictures.stream()
                .filter(Picture::isReady)
                .map(picture -> call.territory().baseUrl() + picture.largePath())
                .toList();
    }

    private Extensions extensions(PublicReport report, List<String> photos, List<Entry> timeline) {
        return new Extensions(
                answers(report, call.locale()),
                report.channel().toLowerCase(Locale.ROOT),
                photos,
                timeline.stream().map(this::note).toList());
    }

    private List<Extensions.Answer> answers(PublicReport report, Locale locale) {
        Category category = categories.find(report.category()).orElse(null);
        return category == null
                ? List.of()
                : AnsweredQuestion.of(category.questions(), report.answers(), locale).stream()
                        .map(answer -> new Extensions.Answer(
                                answer.code(), answer.question(), PersonalDataMask.mask(answer.answer())))
                        .toList();
    }

    private Extensions.Note note(Entry entry) {
        return new Extensions.Note(
                call.local(entry.at()),
                entry.publicText(),
                entry.kind().name().toLowerCase(Locale.ROOT),
                statuses.label(entry.statusAfter(), call.locale()));
    }
}
