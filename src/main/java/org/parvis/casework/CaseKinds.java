package org.parvis.casework;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The kinds of case that the wings told of. */
@Service
public class CaseKinds {

    private final ObjectProvider<CaseKind> beans;

    CaseKinds(ObjectProvider<CaseKind> beans) {
        this.beans = beans;
    }

    public CaseKind get(String code) {
        CaseKind kind = byCode().get(code);
        if (kind == null) {
            throw new IllegalArgumentException("No wing tells of cases of kind " + code);
        }
        return kind;
    }

    /** What a case is about, in words: its category, else the name of its kind. */
    public String topic(Case subject, Locale locale) {
        CaseKind kind = get(subject.kind());
        return kind.topics(locale).stream()
                .filter(topic -> topic.code().equals(subject.category()))
                .findFirst()
                .map(CaseKind.Topic::label)
                .orElseGet(() -> kind.label(locale));
    }

    public Collection<CaseKind> all() {
        return byCode().values();
    }

    // Looked up late: a wing's CaseKind may itself need services that need cases.
    private Map<String, CaseKind> byCode() {
        return beans.orderedStream().collect(Collectors.toMap(CaseKind::code, Function.identity()));
    }
}
