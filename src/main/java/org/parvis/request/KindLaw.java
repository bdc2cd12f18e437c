package org.parvis.request;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.AcknowledgementDrafts;
import org.parvis.casework.AcknowledgementDrafts.Outline;
import org.parvis.casework.law.LegalParameter.Scope;
import org.parvis.casework.law.LegalRule;
import org.parvis.casework.law.LegalTerms;
import org.parvis.casework.law.Mention;
import org.parvis.casework.law.SilenceRules;
import org.parvis.casework.law.SilenceRules.Since;
import org.parvis.casework.law.SilenceRules.Wanted;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;

/** Which legal clock counts for a kind of request, and what its acknowledgement will say. */
@Service
public class KindLaw {

    public static final int MOST_MONTHS = 120;
    public static final int LONGEST_ARTICLE = 200;

    private final SilenceRules rules;
    private final AcknowledgementDrafts drafts;
    private final Territories territories;
    private final Words words;

    KindLaw(SilenceRules rules, AcknowledgementDrafts drafts, Territories territories, Words words) {
        this.rules = rules;
        this.drafts = drafts;
        this.territories = territories;
        this.words = words;
    }

    /** For a request of this kind that arrives today. */
    public LegalTerms terms(String code) {
        return rules.inForce(scope(code));
    }

    /** The delay of common law, in months. */
    public int commonMonths() {
        return rules.commonMonths();
    }

    /** What the acknowledgement would lack if the kind were so: as long as it lacks something the kind cannot be used. */
    public Set<Mention> lacking(LegalRule rule, @Nullable String department) {
        return drafts.lacking(outline(rule, department));
    }

    /** What the acknowledgement would say, paragraph by paragraph; nothing where silence means nothing. */
    public List<String> preview(LegalRule rule, @Nullable String department, Locale language) {
        return drafts.preview(outline(rule, department), language);
    }

    private Outline outline(LegalRule rule, @Nullable String department) {
        int months = rule.months() == 0 ? rules.commonMonths() : rule.months();
        return new Outline(rule.silence(), months, terms("").appealMonths(), department);
    }

    /** @param by null for the territory's file */
    void set(RequestKind kind, LegalRule rule, Since since, @Nullable Visitor by) {
        Locale language = territories.current().language();
        String reason = words.text(language, "request.kind.law.reason", kind.label(language));
        rules.set(new Wanted(scope(kind.code()), rule, since, reason), by);
    }

    private static Scope scope(String code) {
        return new Scope(RequestCases.CODE, code);
    }
}
