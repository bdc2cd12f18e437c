package org.parvis.casework;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.LegalRule;
import org.springframework.stereotype.Component;

/** A kind of case that no wing owns, found by the application under test as any other. */
@Component
class TestKind implements CaseKind, CaseKind.Subjects {

    static final String CODE = "test";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String numberPrefix() {
        return "T";
    }

    @Override
    public String label(Locale locale) {
        return "Essai";
    }

    /** By category, so that each test has the law it wants. */
    @Override
    public LegalRule legalRule(Case subject) {
        return switch (subject.category()) {
            case "rejet" -> LegalRule.rejection("CRPA L231-4");
            case "acceptation" -> LegalRule.acceptance("CRPA L231-1");
            case null, default -> LegalRule.NONE;
        };
    }

    @Override
    public Map<String, Integer> monthsKept() {
        return Map.of("bref", 6, "long", 60);
    }

    @Override
    public @Nullable String publicPath(Case subject) {
        return null;
    }

    @Override
    public SidePanel sidePanel(Case subject, Locale locale) {
        return SidePanel.EMPTY;
    }

    @Override
    public CaseKind.Subjects subjects() {
        return this;
    }

    @Override
    public List<Topic> topics(Locale locale) {
        return List.of();
    }

    @Override
    public List<Topic> groups(Locale locale) {
        return List.of();
    }

    @Override
    public void recategorise(Case subject, String category) {
        // Nothing is kept of the subjects of tests.
    }

    /** Everything is promised within 80 hours. */
    @Override
    public Terms terms(String category, Map<String, String> facts) {
        Map<String, String> corrected = new HashMap<>(facts);
        corrected.put("category", category);
        return new Terms(corrected, Duration.ofHours(80), null);
    }
}
