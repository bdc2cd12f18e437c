package org.parvis.casework;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/** The kinds of case that the wings told of. */
@Service
public class CaseKinds {

    // Looked up late: a wing's CaseKind may itself need services that need cases.
    private final Supplier<Map<String, CaseKind>> byCode;

    CaseKinds(ObjectProvider<CaseKind> beans) {
        this.byCode = SingletonSupplier.of(
                () -> beans.orderedStream().collect(Collectors.toMap(CaseKind::code, Function.identity())));
    }

    public CaseKind get(String code) {
        CaseKind kind = byCode.get().get(code);
        if (kind == null) {
            throw new IllegalArgumentException("No wing tells of cases of kind " + code);
        }
        return kind;
    }

    /** What a case is about, in words: its category, else the name of its kind. */
    public String topic(Case subject, Locale locale) {
        CaseKind kind = get(subject.kind());
        return topics(kind, locale).stream()
                .filter(topic -> topic.code().equals(subject.category()))
                .findFirst()
                .map(CaseKind.Topic::label)
                .orElseGet(() -> kind.label(locale));
    }

    public Collection<CaseKind> all() {
        return byCode.get().values();
    }

    /** Of all kinds whose cases can be about one thing or another. */
    public List<CaseKind.Subjects> subjects() {
        return all().stream().map(CaseKind::subjects).filter(Objects::nonNull).toList();
    }

    private static List<CaseKind.Topic> topics(CaseKind kind, Locale locale) {
        CaseKind.Subjects subjects = kind.subjects();
        return subjects == null ? List.of() : subjects.topics(locale);
    }
}
