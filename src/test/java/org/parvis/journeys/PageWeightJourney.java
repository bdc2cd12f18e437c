package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.demo.TrialTown;
import org.parvis.report.Drafts;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What a phone that has never been here fetches and holds: bytes, requests, elements. They repeat exactly. */
class PageWeightJourney extends Journey {

    private static final Logger LOG = LoggerFactory.getLogger(PageWeightJourney.class);
    private static final int KB = 1_000;
    private static final int MOST_REQUESTS = 10;
    /** Among the reports of the first screen. */
    private static final int FIRST_PHOTOS = 2;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private TownWithReports reports;

    @Autowired
    private Drafts drafts;

    @SuppressWarnings("NullAway.Init")
    private Territory town;
    @SuppressWarnings("NullAway.Init")
    private TownWithReports.Made made;

    /** @param photos that were fetched ahead of who scrolls to them: the slower the network seems to the browser, the more */
    private record Weight(long bytes, int requests, int photos, int elements) {}

    @BeforeEach
    void build() {
        town = TrialTown.create(imports, territories);
        made = InTerritory.call(town.id(), () -> reports.make(30));
    }

    @Test
    void keepsPublicPagesLight() {
        SoftAssertions all = new SoftAssertions();
        for (String path : List.of(
                "/", "/chiffres", "/donnees", "/suivi", "/abonnements", "/recherche?q=lampadaire", "/signaler", "/connexion",
                "/accessibilite", "/vie-privee", "/plan-du-site", "/suivi/" + made.waiting().linkToken(),
                "/signalements/" + made.resolved().number())) {
            Weight weight = weigh(path, page -> {});
            all.assertThat(weight.bytes()).as("bytes of " + path).isBetween(1L, 100L * KB);
            all.assertThat(weight.requests() + weight.photos()).as("requests of " + path).isBetween(1, MOST_REQUESTS);
            all.assertThat(weight.elements()).as("elements of " + path).isBetween(10, 800);
        }
        all.assertAll();
    }

    /** A report's map comes only to those who scroll to it: its files are counted here. */
    @Test
    void keepsPagesWithTheirMapLight() {
        SoftAssertions all = new SoftAssertions();
        for (String path : List.of("/signalements", "/signalements/" + made.resolved().number(), placeStep())) {
            Weight weight = weigh(path, this::settle);
            all.assertThat(weight.bytes()).as("bytes of " + path).isBetween(1L, 300L * KB);
            all.assertThat(weight.requests()).as("requests of " + path).isBetween(1, MOST_REQUESTS - FIRST_PHOTOS);
            all.assertThat(weight.photos()).as("photos of " + path).isBetween(0, 3 * FIRST_PHOTOS);
            all.assertThat(weight.elements()).as("elements of " + path).isBetween(10, 800);
        }
        all.assertAll();
    }

    private String placeStep() {
        return InTerritory.call(town.id(), () -> {
            String draft = drafts.begin("lampadaire éteint");
            drafts.change(draft, said -> said.about("lampadaire-eteint"));
            return "/signaler/" + draft + "/lieu";
        });
    }

    /** In a browser of its own: nothing is kept from before. */
    private Weight weigh(String path, Consumer<Page> reading) {
        Page page = open(new Browser.NewContextOptions().setViewportSize(360, 740).setHasTouch(true));
        AtomicLong bytes = new AtomicLong();
        AtomicInteger requests = new AtomicInteger();
        AtomicInteger photos = new AtomicInteger();
        CDPSession tools = page.context().newCDPSession(page);
        tools.send("Network.enable");
        tools.on("Network.requestWillBeSent", event -> (isPhoto(event) ? photos : requests).addAndGet(isFetched(event) ? 1 : 0));
        tools.on("Network.loadingFinished", event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        go(page, town, path);
        reading.accept(page);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        int elements = ((Number) page.evaluate("document.querySelectorAll('*').length")).intValue();
        Weight weight = new Weight(bytes.get(), requests.get(), photos.get(), elements);
        LOG.info("{} {}", path, weight);
        return weight;
    }

    private static boolean isFetched(JsonObject event) {
        return url(event).startsWith("http");
    }

    private static boolean isPhoto(JsonObject event) {
        return url(event).contains("/vignette.jpg");
    }

    private static String url(JsonObject event) {
        return event.getAsJsonObject("request").get("url").getAsString();
    }
}
