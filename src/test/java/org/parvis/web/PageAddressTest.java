package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PageAddressTest {

    @Test
    void keepsWhatWasAskedInAnotherLanguage() {
        PageAddress page = new PageAddress("/realisations", "etat=WORKS&lang=fr&&apres=x");
        assertThat(page.in("en")).isEqualTo("/realisations?etat=WORKS&apres=x&lang=en");
        assertThat(page.withoutLanguage()).isEqualTo("/realisations?etat=WORKS&apres=x");
        assertThat(page.whole()).isEqualTo("/realisations?etat=WORKS&lang=fr&&apres=x");
        assertThat(new PageAddress("/realisations", null).in("en")).isEqualTo("/realisations?lang=en");
        assertThat(new PageAddress("/realisations", "lang=fr").withoutLanguage()).isEqualTo("/realisations");
    }

    @Test
    void liesUnderAPartOfTheSiteAndNotBesideIt() {
        PageAddress page = new PageAddress("/realisations/autre", null);
        assertThat(page.isUnder("/realisations")).isTrue();
        assertThat(page.isUnder("/realisation")).isFalse();
    }

    @Test
    void leavesTheTerritorysPrefixOut() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/t/sceaux/realisations");
        request.setContextPath("/t/sceaux");
        assertThat(PageAddress.of(request).path()).isEqualTo("/realisations");
    }
}
