package org.parvis.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.parvis.territory.Territory;

/**
 * A person's story in a real browser: Debian's Chromium, without its windows where that is installed (it takes a third
 * of the time), or the one named by {@code PARVIS_CHROMIUM}.
 */
public abstract class Journey extends ParvisIT {

    /** Pages that axe had nothing against, in any journey of this process: it takes a second for each. */
    private static final Set<UUID> FOUND_RIGHT = new HashSet<>();

    /** Inks on their grounds that axe had nothing against: telling contrast takes it most of its time, and they are few. */
    private static final Set<String> LEGIBLE = new HashSet<>();

    private static final String INKS = """
            () => {
                const ground = e => {
                    const of = getComputedStyle(e);
                    const clear = of.backgroundColor === 'rgba(0, 0, 0, 0)' && of.backgroundImage === 'none';
                    const mine = [clear ? '' : of.backgroundColor + of.backgroundImage, of.opacity === '1' ? '' : of.opacity,
                        of.filter === 'none' ? '' : of.filter, /static|relative/.test(of.position) ? '' : e.className].join('');
                    const opaque = of.backgroundImage === 'none' && of.backgroundColor.startsWith('rgb(') && of.opacity === '1';
                    return opaque || !e.parentElement ? mine : mine + (mine ? '<' : '') + ground(e.parentElement);
                };
                const texts = [...document.body.querySelectorAll('*')].filter(e => e.matches('input, select, textarea')
                    || [...e.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()));
                return [...new Set(texts.map(e => {
                    const of = getComputedStyle(e);
                    const size = parseFloat(of.fontSize), bold = of.fontWeight >= 700;
                    return [of.color, size >= 24 || bold && size >= 18.66, of.textShadow, e.matches(':disabled'), !!e.placeholder, ground(e)].join();
                }))];
            }""";

    /** Numbers, identifiers, the names of towns made for one test, tokens of links. */
    private static final Pattern CHANCE = Pattern.compile("[A-Za-z0-9_-]{22,}|\\b[a-z]?[0-9a-f]{6,8}\\b|\\d+");

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<BrowserContext> plain = new ArrayList<>();
    private final List<String> cspReports = new ArrayList<>();

    /** An idle browser goes on drawing, at the cost of the tests that follow. */
    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    private static synchronized Browser browser() {
        Optional<Path> chromium = Stream.of(
                        System.getenv("PARVIS_CHROMIUM"),
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .map(Path::of)
                .findFirst();
        assumeTrue(chromium.isPresent(), "No Chromium: install it (apt-get install chromium-headless-shell) or name it in PARVIS_CHROMIUM");
        if (playwright == null) {
            playwright = Playwright.create();
        }
        if (browser == null) {
            browser = playwright.chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium.get())
                            .setArgs(List.of(
                                    "--headless",
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return browser;
    }

    /** A phone: 360 px wide. */
    protected Page onAPhone() {
        return open(new Browser.NewContextOptions().setViewportSize(360, 740).setHasTouch(true));
    }

    protected Page onADesktop() {
        return open(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    protected Page withoutJavaScript() {
        Page page = open(new Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(false));
        plain.add(page.context());
        return page;
    }

    /** The window of somebody who is logged in already. */
    protected Page signedIn(Page page, Person person) {
        page.context()
                .addCookies(List.of(new Cookie("parvis", person.cookie()).setUrl("http://localhost:" + port)));
        return page;
    }

    protected Page open(Browser.NewContextOptions options) {
        BrowserContext context = browser().newContext(options.setLocale("fr-FR"));
        context.setDefaultTimeout(10_000);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                cspReports.add(message.text());
            }
        });
        return page;
    }

    protected void go(Page page, Territory territory, String path) {
        page.navigate(at(territory, path).toString());
    }

    /** Waits for the page's map, where it has one, to be drawn. */
    protected void settle(Page page) {
        if (page.locator(".map-frame[data-map]").count() > 0) {
            page.locator(".map-frame[data-map]").first().scrollIntoViewIfNeeded();
            page.waitForSelector(".map-frame[data-ready]");
            page.waitForTimeout(300);
        }
    }

    /** No accessibility violation that a program can find, and nothing that the content policy had to stop. */
    protected void assertAccessible(Page page) {
        assertThat(plain).as("axe needs JavaScript, and waits for ever without").doesNotContain(page.context());
        assertThat(cspReports).as("content policy on " + page.url()).isEmpty();
        UUID seen = seen(page);
        if (!FOUND_RIGHT.contains(seen)) {
            AxeRunOptions options = new AxeRunOptions();
            Set<String> inks = inks(page);
            if (LEGIBLE.containsAll(inks)) {
                AxeRuleOptions off = new AxeRuleOptions();
                off.setEnabled(false);
                options.setRules(Map.of("color-contrast", off));
            }
            assertNone(page, options);
            FOUND_RIGHT.add(seen);
            LEGIBLE.addAll(inks);
        }
    }

    /** What contrast is made of: of each text its colour, whether it is large, and what it stands on, down to what is opaque. */
    private static Set<String> inks(Page page) {
        Set<String> inks = new HashSet<>();
        for (Object ink : (List<?>) page.evaluate(INKS)) {
            inks.add((String) ink);
        }
        return inks;
    }

    /** Nothing wrong with the colours of a page, whose build is looked at in others. */
    protected void assertReadable(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        AxeRunOnlyOptions colours = new AxeRunOnlyOptions();
        colours.setType("rule");
        colours.setValues(List.of("color-contrast", "link-in-text-block"));
        options.setRunOnly(colours);
        assertNone(page, options);
    }

    /** What the page is made of, as axe sees it, in its window: without numbers and addresses, which differ each time. */
    private static UUID seen(Page page) {
        String window = String.valueOf(page.evaluate("""
                [innerWidth, innerHeight, ...['(prefers-color-scheme: dark)', '(forced-colors: active)'].map(q => matchMedia(q).matches),
                 ...[...document.querySelectorAll('input, select, textarea')].map(e => [e.checked, !!e.value, e.validity.valid])].join()"""));
        String made = CHANCE.matcher(page.content()).replaceAll("0");
        return UUID.nameUUIDFromBytes((window + made).getBytes(UTF_8));
    }

    private void assertNone(Page page, AxeRunOptions options) {
        List<String> violations = violations(page, options).stream().map(Journey::describe).toList();
        cspReports.clear(); // what axe itself tried
        assertThat(violations).as("axe on " + page.url()).isEmpty();
    }

    /** Told of what is wrong alone, and in the page's own window where it has no frames: the rest is half of the work. */
    private static List<Rule> violations(Page page, AxeRunOptions options) {
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(options)
                .setLegacyMode(page.frames().size() == 1)
                .analyze()
                .getViolations();
    }

    /** Nothing wider than the window: no sideways scrolling. */
    protected void assertFits(Page page) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).as("sideways overflow of " + page.url()).isLessThanOrEqualTo(0);
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
    }

    @AfterEach
    void closeWindows() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        plain.clear();
        cspReports.clear();
    }
}
