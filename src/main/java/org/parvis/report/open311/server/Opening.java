package org.parvis.report.open311.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Requester;
import org.parvis.report.NewReport;
import org.parvis.report.Report;
import org.parvis.report.ReportRefused;
import org.parvis.report.Reports;
import org.parvis.report.SubmittedReport;
import org.parvis.questions.Answers;
import org.parvis.report.category.Category;
import org.parvis.questions.Question;
import org.parvis.report.open311.wire.NewRequest;
import org.parvis.report.open311.wire.Sender;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a report of a request. */
@Component
class Opening {

    private final Reports reports;
    private final CaseWriting writing;
    private final Catalogue catalogue;
    private final Geocoding geocoding;
    private final ReportMistakes mistakes;
    private final AgentNotes notes;
    private final Words words;

    Opening(
            Reports reports,
            CaseWriting writing,
            Catalogue catalogue,
            Geocoding geocoding,
            ReportMistakes mistakes,
            AgentNotes notes,
            Words words) {
        this.reports = reports;
        this.writing = writing;
        this.catalogue = catalogue;
        this.geocoding = geocoding;
        this.mistakes = mistakes;
        this.notes = notes;
        this.words = words;
    }

    /** Throws everything that is wrong with the request, if anything is. */
    void check(NewRequest request, Locale locale) {
        Map<String, String> problems = new LinkedHashMap<>(reports.problems(report(request, locale)));
        if (!problems.isEmpty()) {
            throw mistakes.of(problems);
        }
    }

    /** Opens the request, unless it was opened before, and returns its number. */
    @Transactional
    public String open(Filing filing, Locale locale) {
        Optional<String> before = known(filing);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return submit(filing, locale).number();
        } catch (ReportRefused refused) {
            throw mistakes.of(refused.problems());
        }
    }

    /** The number that the same request got before. */
    @Transactional(readOnly = true)
    public Optional<String> known(Filing filing) {
        return filing.externalId().flatMap(reports::findByExternalId).map(Report::number);
    }

    /** Where everybody can follow what becomes of it; null where only its sender can. */
    @Nullable String notice(String number, Category category, Call call) {
        return category.isPublic()
                ? words.text(call.locale(), "open311.notice", call.territory().baseUrl() + "/signalements/" + number)
                : null;
    }

    /** Says that photos are missing from the report; null where none is. */
    @Nullable String leftOut(int photos, Call call) {
        return photos == 0 ? null : words.text(call.locale(), "open311.notice.photos", photos);
    }

    private SubmittedReport submit(Filing filing, Locale locale) {
        NewRequest request = filing.request();
        NewReport report = report(request, locale).withPhotos(filing.pictures());
        SubmittedReport submitted =
                reports.submit(filing.externalId().map(report::known).orElse(report));
        notes.of(request, catalogue.get(request.serviceCode()), locale)
                .ifPresent(note -> writing.addNote(submitted.caseId(), note, Actor.system()));
        return submitted;
    }

    private NewReport report(NewRequest request, Locale locale) {
        Category category = catalogue.get(request.serviceCode());
        Geocoding.Found place = geocoding.locate(request.location());
        return NewReport.of(category.code(), description(request, category, locale), place.point())
                .at(place.point(), place.address(), null)
                .answering(answers(request, category, locale))
                .from(requester(request.sender(), locale))
                .through(CaseChannel.API, Actor.requester());
    }

    /** Where nothing at all was said, the service itself says what is wrong. */
    private static String description(NewRequest request, Category category, Locale locale) {
        if (request.description() != null) {
            return request.description();
        }
        return request.attributes().isEmpty() ? category.label(locale) : "";
    }

    /** Answers by the codes of the options; some clients send the words that people see. */
    private static Answers answers(NewRequest request, Category category, Locale locale) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        request.attributes().forEach((code, values) -> answers.put(
                code,
                category.question(code)
                        .map(question -> values.stream().map(value -> code(question, value, locale)).toList())
                        .orElse(values)));
        return new Answers(answers);
    }

    private static String code(Question question, String value, Locale locale) {
        return question.options().stream()
                .filter(option -> option.label().in(locale).equalsIgnoreCase(value))
                .map(Question.Option::code)
                .findFirst()
                .orElse(value);
    }

    private static Requester requester(Sender sender, Locale locale) {
        return new Requester(orNull(sender.fullName()), sender.email(), sender.phone(), locale.getLanguage());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
