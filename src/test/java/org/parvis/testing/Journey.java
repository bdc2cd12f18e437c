package org.parvis.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    /** What a script asked for as its page went away. */
    private static final Pattern NETWORK = Pattern.compile("Failed to fetch|NetworkError|AbortError|Load failed");

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<BrowserContext> plain = new ArrayList<>();
    private final List<String> cspReports = new ArrayList<>();
    private final List<String> scriptErrors = new CopyOnWriteArrayList<>();

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
        page.onPageError(error -> {
            if (!NETWORK.matcher(error).find()) {
                scriptErrors.add(page.url() + ": " + error);
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
        assertThat(AxeLook.violations(page)).as("axe on " + page.url()).isEmpty();
        cspReports.clear(); // what axe itself tried
    }

    /** Nothing wrong with the colours of a page, whose build is looked at in others. */
    protected void assertReadable(Page page) {
        assertThat(AxeLook.violationsOfColour(page)).as("axe on " + page.url()).isEmpty();
        cspReports.clear();
    }

    /** Nothing wider than the window: no sideways scrolling. */
    protected void assertFits(Page page) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).as("sideways overflow of " + page.url()).isLessThanOrEqualTo(0);
    }

    @AfterEach
    void closeWindows() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        plain.clear();
        cspReports.clear();
        List<String> errors = List.copyOf(scriptErrors);
        scriptErrors.clear();
        assertThat(errors).as("errors of scripts, which end them").isEmpty();
    }
}
