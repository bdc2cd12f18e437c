package org.parvis.report.open311.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.report.ReportRefused;
import org.parvis.report.open311.wire.Mistake;
import org.parvis.report.open311.wire.WireError;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** What the report's own rules refuse, as a client's mistakes. */
@Component
class ReportMistakes {

    private static final Set<String> MISSING = Set.of("questions.answer.missing", "questions.answer.choose");

    private final Words words;

    ReportMistakes(Words words) {
        this.words = words;
    }

    Mistake of(Map<String, String> problems) {
        List<WireError> errors = new ArrayList<>();
        problems.forEach((field, key) -> errors.add(new WireError(400, description(field, key))));
        return new Mistake(errors);
    }

    private String description(String field, String key) {
        if (!field.startsWith(ReportRefused.ANSWER)) {
            return words.text(Exchange.LANGUAGE, key);
        }
        String code = field.substring(ReportRefused.ANSWER.length());
        return MISSING.contains(key) ? code + " required" : "attribute[" + code + "]: " + words.text(Exchange.LANGUAGE, key);
    }
}
