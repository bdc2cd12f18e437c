package org.parvis.casework.web.law;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.LegalCode;
import org.parvis.casework.law.LegalParameter;
import org.parvis.shared.Printable;
import org.parvis.web.FormErrors;
import org.parvis.web.TypedDay;
import org.parvis.web.View;

/** Reads a change of a value as it was typed: all that is wrong at once, each by its field. */
record LawForm(Map<String, String> typed, FormErrors errors) {

    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 120;

    private static final String REFUSED = "casework.law.refused.";

    /** @param kinds codes of the kinds of case that there are */
    static Optional<LegalParameter> read(Map<String, String> typed, Set<String> kinds, FormErrors errors, View view) {
        return new LawForm(typed, errors).read(kinds, view);
    }

    private Optional<LegalParameter> read(Set<String> kinds, View view) {
        LegalCode code = Arrays.stream(LegalCode.values())
                .filter(one -> one.name().equals(text("code", LONGEST_NAME)))
                .findFirst()
                .orElse(null);
        String number = text("value", LONGEST_NAME);
        String value = number.isEmpty() ? text("choice", LONGEST_NAME) : number;
        String kind = text("kind", LONGEST_NAME);
        LocalDate from = TypedDay.find(text("from", LONGEST_NAME)).orElse(null);
        LocalDate to = day("until", view);
        LocalDate reviewedOn = day("reviewedOn", view);
        need(code != null, "code", "code", view);
        need(code == null || code.accepts(value), "value", "value", view);
        need(kind.isEmpty() || kinds.contains(kind), "kind", "unknownKind", view);
        need(code != LegalCode.SILENCE || !kind.isEmpty(), "kind", "kind", view);
        need(from != null, "from", "from", view);
        need(from == null || to == null || !to.isBefore(from), "until", "until", view);
        need(!text("source", LONGEST + 1).isEmpty() && text("source", LONGEST + 1).length() <= LONGEST, "source", "source", view);
        need(!text("reason", LONGEST + 1).isEmpty() && text("reason", LONGEST + 1).length() <= LONGEST, "reason", "reason", view);
        if (!errors.isEmpty() || code == null || from == null) {
            return Optional.empty();
        }
        String reviewedBy = text("reviewedBy", LONGEST_NAME);
        return Optional.of(new LegalParameter(
                code,
                new LegalParameter.Scope(kind, kind.isEmpty() ? "" : text("category", LONGEST_NAME)),
                value,
                text("source", LONGEST),
                LegalParameter.Standing.OWN,
                from,
                to,
                reviewedBy.isEmpty() ? null : reviewedBy,
                reviewedBy.isEmpty() ? null : reviewedOn,
                text("reason", LONGEST)));
    }

    private void need(boolean isRight, String field, String refusal, View view) {
        if (!isRight && !errors.has(field)) {
            errors.add(field, view.t(REFUSED + refusal));
        }
    }

    /** A day that may be left out, but not typed wrongly. */
    private @Nullable LocalDate day(String field, View view) {
        String text = text(field, LONGEST_NAME);
        LocalDate day = TypedDay.find(text).orElse(null);
        need(text.isEmpty() || day != null, field, "day", view);
        return day;
    }

    private String text(String field, int most) {
        return Printable.line(typed.getOrDefault(field, ""), most).strip();
    }
}
