package org.parvis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.parvis.testing.OnADemo;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Follows the links of the trial town from page to page, a page or two of each kind: each answers, fits its window, has one heading
 * and names for what can be filled in, and no script ends with an error.
 */
@OnADemo
class EveryPageJourney extends Journey {

    private static final int REPORTS = 30;

    private static final Pattern FILE = Pattern.compile("\\.(csv|json|pdf|zip|xlsx|ics|png|jpg|svg|xml|pb|gz|geojson|rss|atom|txt)$");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27,}|[A-Z]-\\d{4}-\\d+|\\d+|(?<=/suivi/)[\\w-]{20,}");
    private static final Pattern DOWNLOAD = Pattern.compile("Download is starting|ERR_ABORTED");
    private static final Pattern VALUE = Pattern.compile("=[^&]*");

    private static final String WRONG = """
            () => {
                const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
                const headings = document.querySelectorAll('h1').length;
                const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
                const unnamed = [...document.querySelectorAll('input:not([type=hidden], [type=submit]), select, textarea')]
                    .filter(e => e.checkVisibility() && e.tabIndex >= 0)
                    .filter(e => !e.labels.length && !e.ariaLabel && !e.hasAttribute('aria-labelledby'));
                const raw = document.body.innerText.match(/\\{\\d}|\\bnull\\b|\\bundefined\\b|\\bNaN\\b|\\?\\?/);
                return [
                    wide > 0 && `is wider than its window by ${wide}`,
                    headings !== 1 && `has ${headings} headings`,
                    ...ids.filter((id, i) => ids.indexOf(id) !== i).map(id => `has twice the id ${id}`),
                    ...unnamed.map(e => `has no name for ${e.name}`),
                    raw && `says ${raw[0]}`,
                ].filter(one => one);
            }""";

    private static final String LINKS = "() => [...document.querySelectorAll('a[href]')].map(a => new URL(a.getAttribute('href'), document.baseURI).href)";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Demo demo;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void isWholeForResidentsOnAPhoneAndTheDeskOnAScreen() {
        Territory town = TrialTown.create(imports, territories);
        demo.fill(town.id(), REPORTS, (done, total) -> {});
        assertThat(walk(town, onAPhone(), 2, 300)).as("pages for everybody").isGreaterThan(120);
        assertThat(walk(town, as("Awa", town, onAPhone()), 1, 60)).as("pages of a resident").isGreaterThan(40);
        assertThat(walk(town, as("Marc", town, onADesktop()), 1, 150)).as("pages of an agent").isGreaterThan(100);
        assertThat(walk(town, as("Antoine", town, onAPhone()), 1, 350)).as("pages of an administrator").isGreaterThan(200);
        assertThat(wrong).isEmpty();
    }

    private Page as(String name, Territory town, Page page) {
        go(page, town, "/connexion");
        page.locator("form[action$='/connexion/demo'] button").filter(new Locator.FilterOptions().setHasText(name)).first().click();
        return page;
    }

    /** Looks at what can be reached from where the window is, and from the front page; gives how many pages it saw. */
    private int walk(Territory town, Page page, int ofOneKind, int atMost) {
        Deque<String> ahead = new ArrayDeque<>();
        if (page.url().startsWith("http")) {
            ahead.add(page.url());
        }
        String home = at(town, "/").toString();
        ahead.add(home);
        Set<String> seen = new HashSet<>();
        Map<String, Integer> kinds = new HashMap<>();
        while (!ahead.isEmpty() && seen.size() < atMost) {
            String url = ahead.poll();
            String kind = VALUE.matcher(ID.matcher(url).replaceAll("1")).replaceAll("=");
            if (kinds.getOrDefault(kind, 0) < ofOneKind && seen.add(url)) {
                kinds.merge(kind, 1, Integer::sum);
                look(page, url).stream().filter(next -> leads(next, home)).forEach(ahead::add);
            }
        }
        return seen.size();
    }

    /** To another page of the town, without leaving or changing the language. */
    private static boolean leads(String url, String home) {
        return url.startsWith(home) && !url.contains("#") && !url.contains("lang=") && !url.contains("deconnexion")
                && !FILE.matcher(URI.create(url).getPath()).find();
    }

    private List<String> look(Page page, String url) {
        Response answer;
        try {
            answer = page.navigate(url);
        } catch (PlaywrightException e) {
            if (!DOWNLOAD.matcher(String.valueOf(e.getMessage())).find()) {
                throw e;
            }
            return List.of();
        }
        if (answer.status() >= 400) {
            wrong.add(url + " answers " + answer.status());
        }
        if (!answer.headers().getOrDefault("content-type", "").contains("html")) {
            return List.of();
        }
        ask(page, WRONG).forEach(one -> wrong.add(url + " " + one));
        return ask(page, LINKS);
    }

    private static List<String> ask(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }
}
