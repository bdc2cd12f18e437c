package org.parvis.casework.web.law;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.LegalCode;
import org.parvis.casework.law.LegalLetter;
import org.parvis.casework.law.LegalParameter;
import org.parvis.casework.law.Mention;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/**
 * The values of the law with their sources, and the wordings.
 *
 * @param kinds names of the kinds of case by their codes
 * @param changes whether who looks may change them
 * @param done what was just done, as the end of a message key; null for nothing
 * @param values of the form that came back
 */
public record LawPage(
        List<LegalParameter> all,
        Map<String, String> kinds,
        List<Wording> wordings,
        boolean changes,
        @Nullable String done,
        Map<String, String> values,
        FormErrors errors) {

    /** @param error why it could not be published; null where nobody tried */
    public record Wording(LegalLetter letter, String language, String body, @Nullable String error) {

        /** Of its fields. */
        public String id() {
            return letter.name().toLowerCase(Locale.ROOT) + "-" + language;
        }

        public String compulsory() {
            return letter.compulsory().stream()
                    .sorted()
                    .map(Mention::variable)
                    .map(name -> "{" + name + "}")
                    .collect(Collectors.joining(" "));
        }
    }

    public List<LegalParameter> of(LegalCode code) {
        return all.stream().filter(one -> one.code() == code).toList();
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String scope(LegalParameter one, View view) {
        if (one.scope().isAll()) {
            return view.t("casework.law.settings.scope.all");
        }
        String kind = kinds.getOrDefault(one.scope().kind(), one.scope().kind());
        return one.scope().category().isEmpty() ? kind : kind + " · " + one.scope().category();
    }

    public String shown(LegalParameter one, View view) {
        return one.code().unit() == LegalCode.Unit.CHOICE
                ? view.t("casework.law.choice." + one.value())
                : view.t("casework.law.unit." + one.code().unit(), Integer.parseInt(one.value()));
    }
}
