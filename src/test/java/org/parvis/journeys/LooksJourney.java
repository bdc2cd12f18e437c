package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.demo.TrialTown;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page as people set up their screens to see it: dark, in colours of their own, twice as large, spaced out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LooksJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Departments departments;

    @Autowired
    private TownWithReports reports;

    /** A way of looking. */
    enum Look {
        DARK,
        FORCED_COLOURS,
        /** 1,280 px at 200 %: what is left is 640 (WCAG 1.4.4). */
        ZOOMED,
        /** The lines, letters and words of WCAG 1.4.12. */
        SPACED_OUT;

        private Browser.NewContextOptions options() {
            Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(1280, 900);
            return switch (this) {
                case DARK -> options.setColorScheme(ColorScheme.DARK);
                case FORCED_COLOURS -> options.setForcedColors(ForcedColors.ACTIVE);
                case ZOOMED -> options.setViewportSize(640, 450).setDeviceScaleFactor(2);
                case SPACED_OUT -> options.setBypassCSP(true);
            };
        }
    }

    private static final String SPACING = """
            * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
            p { margin-block-end: 2em !important }
            """;

    /**
     * Elements that hide a part of their own text. Those are meant to: what only screen readers read, maps, and titles
     * that lists cut after so many lines with an ellipsis.
     */
    private static final String CUT_OFF = """
            [...document.querySelectorAll('main *, header *, footer *')]
                .filter(e => e.textContent.trim() && !e.closest('.visually-hidden, .leaflet-container, svg, dialog:not([open])'))
                .filter(e => {
                    const style = getComputedStyle(e);
                    return style.overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 1 && style.textOverflow !== 'ellipsis'
                        || style.overflowY === 'hidden' && e.scrollHeight > e.clientHeight + 1 && style.webkitLineClamp === 'none';
                })
                .map(e => e.outerHTML.slice(0, 120))
            """;

    private final List<String> wrong = new ArrayList<>();
    private Look look = Look.DARK;
    @SuppressWarnings("NullAway.Init")
    private Territory town;
    @SuppressWarnings("NullAway.Init")
    private TownWithReports.Made made;

    /** One for all looks: nothing of it changes. */
    @BeforeAll
    void build() {
        town = TrialTown.create(imports, territories);
        made = InTerritory.call(town.id(), () -> reports.make(12));
    }

    @ParameterizedTest
    @EnumSource
    void keepsPublicPagesReadable(Look chosen) {
        begin(chosen);
        Page page = open(look.options());
        String lamp = "/signalements/" + made.resolved().number();
        check(page, List.of(
                "/", "/signalements", "/signalements?q=elephant", "/chiffres", "/donnees", "/suivi", "/abonnements",
                "/recherche?q=lampadaire", "/connexion", "/accessibilite", "/vie-privee", "/plan-du-site", "/nulle-part",
                lamp, lamp + "/suivre", lamp + "/rouvrir", lamp + "/alerter",
                "/suivi/" + made.resolved().linkToken(), "/suivi/" + made.waiting().linkToken()));
        check(page, List.of("/signaler"));
        page.fill("#words", "Le lampadaire de la rue est éteint");
        page.locator("main form button").first().click();
        page.waitForURL("**/categorie");
        String draft = page.url().replaceAll(".*(/signaler/[^/]+)/.*", "$1");
        check(page, List.of(draft + "/categorie", draft + "/lieu"));
        go(page, town, draft + "/categorie");
        page.check("input[value=lampadaire-eteint]");
        page.locator("main form button.button").first().click();
        page.waitForURL("**/lieu");
        check(page, List.of(draft + "/questions", draft + "/photos", draft + "/coordonnees", draft + "/verifier"));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheDeskReadable(Look chosen) {
        begin(chosen);
        UUID lighting = InTerritory.call(
                town.id(), () -> departments.find("eclairage").orElseThrow().id());
        String waiting = "/bureau/dossiers/" + made.waiting().number();
        check(signedIn(open(look.options()), aStaffMember(town, Role.HEAD, lighting)), List.of(
                "/bureau?vue=equipe", "/bureau?vue=tous", waiting, waiting + "/repondre", waiting + "/tache", waiting + "/note",
                waiting + "/transmettre", "/bureau/dossiers/" + made.resolved().number(), "/bureau/taches", "/bureau/equipe",
                "/bureau/reglages", "/bureau/reglages/regles", "/bureau/reglages/regles/regle?numero=1",
                "/bureau/reglages/regles/essai", "/bureau/tournee", "/bureau/chiffres", "/bureau/chiffres/croisement", "/bureau/equipe/equipes/nouvelle", "/bureau/chiffres/signalements", "/bureau/nouveau"));
        check(signedIn(open(look.options()), aStaffMember(town, Role.MODERATOR, null)), List.of(
                "/bureau/moderation", "/bureau/moderation/" + made.resolved().number()));
        check(signedIn(open(look.options()), anAdministrator(town)), List.of(
                "/admin/personnes", "/admin/personnes/invitation", "/admin/journal", "/admin/territoire",
                "/admin/territoire/open311"));
        check(signedIn(open(look.options()), aResident(town)), List.of(
                "/compte", "/compte/abonnements", "/compte/securite", "/compte/donnees", "/compte/mot-de-passe",
                "/compte/application"));
        assertThat(wrong).isEmpty();
    }

    private void check(Page page, List<String> paths) {
        for (String path : paths) {
            go(page, town, path);
            settle(page);
            if (look == Look.SPACED_OUT) {
                page.addStyleTag(new Page.AddStyleTagOptions().setContent(SPACING));
            }
            try {
                assertFits(page);
                if (look == Look.DARK) {
                    assertAccessible(page);
                } else if (look == Look.FORCED_COLOURS) {
                    assertReadable(page);
                } else {
                    assertThat((List<?>) page.evaluate(CUT_OFF)).as("cut off on " + path).isEmpty();
                }
            } catch (AssertionError e) {
                wrong.add(path + " " + e.getMessage());
            }
        }
    }

    private void begin(Look chosen) {
        look = chosen;
        wrong.clear();
    }
}
