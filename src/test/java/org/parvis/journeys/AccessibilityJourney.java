package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.parvis.testing.Journey;

/** What all journeys rely on is not blind. */
class AccessibilityJourney extends Journey {

    private static final String HEAD = "<html lang=fr><title>Essai</title><main><h1>Essai</h1>";

    @Test
    void ofAPageWithAFaultIsRefused() {
        Page page = onADesktop();
        page.setContent(HEAD + "<p>Rien à redire.</p>");
        assertAccessible(page);
        page.setContent(HEAD + "<img src=x>");
        assertThatThrownBy(() -> assertAccessible(page)).hasMessageContaining("image-alt");
    }
}
