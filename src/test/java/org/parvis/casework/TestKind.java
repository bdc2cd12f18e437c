package org.parvis.casework;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A kind of case that no wing owns, found by the application under test as any other. */
@Component
class TestKind implements CaseKind {

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

    @Override
    public @Nullable String publicPath(Case subject) {
        return null;
    }

    @Override
    public SidePanel sidePanel(Case subject, Locale locale) {
        return SidePanel.EMPTY;
    }
}
