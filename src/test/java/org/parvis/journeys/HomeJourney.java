package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.parvis.testing.Journey;

class HomeJourney extends Journey {

    @Test
    void welcomesAResidentOnAPhone() {
        Page page = onAPhone();
        go(page, aTerritory(), "/");
        assertThat(page.locator("h1").textContent()).contains("que pouvons-nous faire");
        assertAccessible(page);
        assertFits(page);
    }
}
