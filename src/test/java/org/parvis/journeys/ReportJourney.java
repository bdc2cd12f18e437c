package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.parvis.testing.SamplePictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Awa sees a dead street lamp. */
class ReportJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;

    /** What the device keeps of the draft, read as the pages read it. */
    private static final String KEPT_ANSWERS = """
            new Promise(done => {
              const open = indexedDB.open('parvis', 2);
              open.onsuccess = () => {
                const count = open.result.transaction('answers').objectStore('answers').count();
                count.onsuccess = () => { open.result.close(); done(count.result); };
              };
            })""";

    private static final String KEPT_DRAFT = """
            new Promise(done => {
              const open = indexedDB.open('parvis', 2);
              open.onsuccess = () => {
                const all = open.result.transaction('draft').objectStore('draft').getAll();
                all.onsuccess = () => { open.result.close(); done(all.result[0]); };
              };
            })""";

    /** axe runs in the page: where scripts are off it would wait for ever. The same pages are looked at with scripts. */
    private boolean scripted = true;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
    }

    @Test
    void reportsFromAPhoneThatKnowsWhereItIs() {
        Page page = open(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setHasTouch(true)
                .setGeolocation(48.7801, 2.2951)
                .setPermissions(List.of("geolocation")));
        say(page, "Le lampadaire clignote");
        page.waitForURL("**/categorie");
        check(page);
        page.getByText("Lampadaire éteint").first().click();
        goOn(page, "**/lieu");
        page.locator("[data-locate]").click();
        until(page, "document.querySelector('[name=lon]').value !== ''");
        check(page);
        goOn(page, "**/questions");
        page.fill("[name='answer.poteau']", "1147");
        page.getByText("Plusieurs lampes").click();
        assertThat(page.locator("[name='answer.combien']").isVisible()).isTrue();
        page.getByText("Une seule lampe").click();
        assertThat(page.locator("[name='answer.combien']").isVisible()).isFalse();
        check(page);
        goOn(page, "**/photos");
        finish(page);
    }

    @Test
    void reportsWithoutJavaScript() {
        Page page = withoutJavaScript();
        scripted = false;
        say(page, "trottoir cassé");
        page.waitForURL("**/categorie");
        page.getByText("Trottoir abîmé").first().click();
        goOn(page, "**/lieu");
        page.fill("#address", "rue houdan");
        page.getByText("Continuer").last().click();
        page.locator("label.choice").first().click();
        goOn(page, "**/photos");
        finish(page);
    }

    @Test
    void reportsByKeyboardAlone() {
        Page page = onADesktop();
        go(page, town, "/signaler");
        page.focus("#words");
        page.keyboard().type("tag sur un mur");
        pressOn(page, "Continuer");
        page.waitForURL("**/categorie");
        page.focus("input[name=category] >> nth=0");
        page.keyboard().press("Space");
        pressOn(page, "Continuer");
        page.waitForURL("**/lieu");
        page.waitForSelector("[data-pin-map]:not([hidden])");
        page.focus("[data-pin-map]");
        page.keyboard().press("ArrowRight");
        until(page, "document.querySelector('[name=lon]').value !== ''");
        pressOn(page, "Continuer");
        page.waitForURL("**/questions");
        check(page);
    }

    @Test
    void waitsForTheNetworkAndSendsOnce() {
        Page page = onAPhone();
        go(page, town, "/signaler");
        until(page, "navigator.serviceWorker.controller !== null");
        page.context().setOffline(true);
        page.navigate(at(town, "/signaler").toString());
        page.waitForSelector("h1:has-text('sans réseau')");
        check(page);
        page.fill("#words", "dalle cassée devant la mairie");
        page.selectOption("#category", "trottoir");
        page.evaluate("document.querySelector('[name=lon]').value = '2.2951'; document.querySelector('[name=lat]').value = '48.7801'");
        page.getByText("Envoyer dès que possible").click();
        page.waitForSelector(".waiting:has-text('en attente du réseau')");
        assertThat(reports()).isZero();
        page.context().setOffline(false);
        page.waitForSelector(".waiting a");
        assertThat(reports()).isEqualTo(1);
        page.reload();
        page.waitForSelector(".waiting a"); // Told until it is dismissed.
        assertThat(reports()).isEqualTo(1);
        page.getByText("Ne plus afficher").click();
        page.waitForSelector(".waiting", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    void sendsFromAnyPageWhatWaitsOnThePhone() {
        Page page = onAPhone();
        onTheSheet(page);
        fillTheSheet(page, "dalle cassée");
        page.context().setOffline(false);
        go(page, town, "/signalements");
        page.waitForSelector(".waiting a:has-text('envoyé')");
        assertThat(reports()).isEqualTo(1);
        page.click(".waiting a");
        page.waitForURL("**/recu");
        until(page, KEPT_ANSWERS + ".then(count => count === 0)");
        go(page, town, "/signaler");
        assertThat(page.locator(".waiting").count()).isZero();
    }

    @Test
    void makesOneReportThoughTheAnswerWasLost() {
        Page page = onAPhone();
        go(page, town, "/signaler");
        until(page, "navigator.serviceWorker.controller !== null");
        reviewing(page, "Dalle cassée");
        page.context().route("**/verifier", route -> {
            route.fetch(new Route.FetchOptions().setMaxRedirects(0));
            route.abort("internetdisconnected");
        });
        page.getByText("Envoyer le signalement").click();
        page.waitForSelector("h1:has-text('sans réseau')");
        assertThat(reports()).isEqualTo(1);
        until(page, "document.querySelector('#words').value === 'Dalle cassée'");
        page.getByText("Envoyer dès que possible").click();
        page.waitForSelector(".waiting a:has-text('envoyé')");
        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void keepsWhatIsTypedThoughTheWindowCloses() {
        Page page = onAPhone();
        go(page, town, "/signaler");
        page.fill("#words", "Dalle cassée");
        until(page, KEPT_DRAFT + ".then(draft => draft?.fields.words?.[0] === 'Dalle cassée')");
        page.close();
        Page again = page.context().newPage();
        go(again, town, "/signaler");
        until(again, "document.querySelector('#words').value === 'Dalle cassée'");
        again.getByText("Continuer").first().click();
        again.waitForURL("**/categorie");
        until(again, KEPT_DRAFT + ".then(draft => draft?.token?.length > 20)");
        go(again, town, "/signaler");
        again.getByText("Reprendre le signalement commencé").click();
        again.waitForURL("**/categorie");
    }

    @Test
    void letsNoReportThatCannotLeaveHoldUpTheNext() {
        Page page = onAPhone();
        onTheSheet(page);
        fillTheSheet(page, "première dalle");
        go(page, town, "/signaler/hors-ligne");
        fillTheSheet(page, "seconde dalle");
        AtomicInteger sendings = new AtomicInteger();
        page.context().route("**/api/signalements", route -> {
            if (sendings.getAndIncrement() == 0) {
                route.fulfill(new Route.FulfillOptions().setStatus(400));
            } else {
                route.resume();
            }
        });
        page.context().setOffline(false);
        page.waitForSelector(".waiting:has-text('n’a pas pu partir')");
        page.waitForSelector(".waiting a:has-text('envoyé')");
        assertThat(reports()).isEqualTo(1);
        check(page);
        page.getByText("Le reprendre").click();
        until(page, "location.search.includes('reprendre') && document.querySelector('#words')?.value.endsWith('dalle')");
        page.getByText("Envoyer dès que possible").click();
        await().untilAsserted(() -> assertThat(reports()).as(page.locator("main").innerText()).isEqualTo(2));
    }

    @Test
    void asksOnTheSheetForWhatASendingNeeds() {
        Page page = onAPhone();
        onTheSheet(page);
        page.fill("#words", "dalle cassée");
        page.getByText("Envoyer dès que possible").click();
        page.waitForSelector("[data-say=missing]:has-text('De quoi s’agit-il')");
        page.selectOption("#category", "lampadaire-eteint");
        page.getByText("Envoyer dès que possible").click();
        page.waitForSelector("[data-say=missing]:has-text('poteau')");
        check(page);
    }

    @Test
    void takesThePlaceOfThePhoto() {
        Page page = onAPhone();
        go(page, town, "/signaler");
        page.fill("#words", "Dalle cassée");
        byte[] photo = SamplePictures.jpegOfAPhone(2400, 1800, 6, 48.7801, 2.2951);
        page.setInputFiles("#photos", new FilePayload("IMG_1.jpg", "image/jpeg", photo));
        until(page, "document.querySelector('#photos').files[0]?.size < " + photo.length);
        page.getByText("Continuer").first().click();
        page.waitForURL("**/categorie");
        page.getByText("Trottoir abîmé").first().click();
        goOn(page, "**/lieu");
        check(page);
        page.getByText("C’est le bon endroit").click();
        page.waitForURL("**/photos");
        assertThat(page.locator(".photos li").count()).isEqualTo(1);
        finish(page);
        assertThat(in(() -> jdbc.sql("select point::text from report.report").query(String.class).single()))
                .isEqualTo("(2.2951,48.7801)");
    }

    @Test
    void seesThePhotosThatWereChosenAndTakesOneOut() {
        Page page = onAPhone();
        go(page, town, "/signaler");
        page.fill("#words", "Dalle cassée");
        page.setInputFiles("#photos", new FilePayload[] {photo("de-pres.jpg", 640), photo("de-loin.jpg", 800)});
        until(page, "[...document.querySelectorAll('.chosen img')].filter(img => img.naturalWidth).length === 2");
        check(page);
        page.getByText("Retirer la photo 1").click();
        until(page, "document.querySelector('#photos').files.length === 1");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Retirer la photo 1");
        page.setInputFiles("#photos", new FilePayload[] {photo("autre.jpg", 720)});
        until(page, "document.querySelector('#photos').files.length === 2");
        assertThat(page.locator(".chosen li").count()).isEqualTo(2);
        until(page, KEPT_DRAFT + ".then(draft => draft?.photos.length === 2)");
        page.getByText("Continuer").first().click();
        page.waitForURL("**/categorie");
        go(page, town, page.url().replaceAll(".*/t/[^/]+|categorie", "") + "quoi");
        assertThat(page.locator("button[name=remove]").count()).isEqualTo(2);
        check(page);
    }

    private static FilePayload photo(String name, int width) {
        return new FilePayload(name, "image/jpeg", SamplePictures.jpeg(width, width * 3 / 4));
    }

    @Test
    void choosesTheLampByItsNumber() {
        Page page = onAPhone();
        say(page, "Le lampadaire clignote");
        page.waitForURL("**/categorie");
        page.getByText("Lampadaire éteint").first().click();
        goOn(page, "**/lieu");
        page.evaluate("document.querySelector('[name=lon]').value = '2.2903'; document.querySelector('[name=lat]').value = '48.7801'");
        goOn(page, "**/questions");
        page.getByText("N°\u00A0L2").click();
        page.getByText("Une seule lampe").click();
        check(page);
        goOn(page, "**/photos");
        finish(page);
    }

    private void onTheSheet(Page page) {
        go(page, town, "/signaler");
        until(page, "navigator.serviceWorker.controller !== null");
        page.context().setOffline(true);
        go(page, town, "/signaler/hors-ligne");
        page.waitForSelector("h1:has-text('sans réseau')");
    }

    private static void fillTheSheet(Page page, String words) {
        page.fill("#words", words);
        page.selectOption("#category", "trottoir");
        page.evaluate("document.querySelector('[name=lon]').value = '2.2951'; document.querySelector('[name=lat]').value = '48.7801'");
        page.getByText("Envoyer dès que possible").click();
        page.waitForSelector(".waiting:has-text('en attente du réseau')");
    }

    private void reviewing(Page page, String words) {
        page.fill("#words", words);
        page.getByText("Continuer").first().click();
        page.waitForURL("**/categorie");
        page.getByText("Trottoir abîmé").first().click();
        goOn(page, "**/lieu");
        page.evaluate("document.querySelector('[name=lon]').value = '2.2951'; document.querySelector('[name=lat]').value = '48.7801'");
        goOn(page, "**/photos");
        goOn(page, "**/coordonnees");
        goOn(page, "**/verifier");
    }

    private void say(Page page, String words) {
        go(page, town, "/signaler");
        check(page);
        page.fill("#words", words);
        page.getByText("Continuer").first().click();
    }

    private void finish(Page page) {
        check(page);
        goOn(page, "**/coordonnees");
        page.fill("#email", "awa@exemple.fr");
        check(page);
        goOn(page, "**/verifier");
        check(page);
        page.getByText("Envoyer le signalement").click();
        page.waitForURL("**/recu");
        check(page);
        assertThat(page.textContent("main")).containsPattern("S-\\d{4}-\\d+");
        assertThat(reports()).isEqualTo(1);
    }

    private void check(Page page) {
        assertFits(page);
        if (scripted) {
            assertAccessible(page);
        }
    }

    /** Asks again and again: the content policy forbids what the browser driver would use to wait for it. */
    private static void until(Page page, String condition) {
        for (int i = 0; i < 100 && !Boolean.TRUE.equals(page.evaluate(condition)); i++) {
            page.waitForTimeout(100);
        }
        assertThat(page.evaluate(condition)).as(condition).isEqualTo(true);
    }

    private static void goOn(Page page, String url) {
        page.locator("form button.button:has-text('Continuer')").first().click();
        page.waitForURL(url);
    }

    private static void pressOn(Page page, String words) {
        page.locator("form button.button:has-text('" + words + "')").first().focus();
        page.keyboard().press("Enter");
    }

    private int reports() {
        return in(() -> jdbc.sql("select count(*) from report.report").query(Integer.class).single());
    }

    private <T> T in(Supplier<T> work) {
        return InTerritory.<T, RuntimeException>call(town.id(), work::get);
    }
}
