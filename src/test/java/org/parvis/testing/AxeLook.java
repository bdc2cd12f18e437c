package org.parvis.testing;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What axe has against a page; it is not asked again about what it had nothing against in others of the same process. */
final class AxeLook {

    /** Elements in their surroundings that axe had nothing against, in any journey of this process: a look takes most of a second. */
    private static final Set<String> FOUND_RIGHT = new HashSet<>();

    /** Inks on their grounds that axe had nothing against: telling contrast takes it most of its time, and they are few. */
    private static final Set<String> LEGIBLE = new HashSet<>();

    /** What contrast is made of: of each text its colour, whether it is large, and what it stands on, down to what is opaque. */
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

    /**
     * What axe judges: of each element what it is, whether it is seen, is named and names others, and what it stands in and holds; of
     * the page its headings and landmarks. Not which words there are.
     */
    private static final String ELEMENTS = """
            () => {
                const said = /^(type|role|scope|tabindex|class|autocomplete|lang|dir|style|http-equiv|aria-(?!label$)[a-z]+)$/;
                const other = /^(for|headers|list|form|aria-(labelledby|describedby|controls|owns|activedescendant|details))$/;
                const mark = ({ name, value }) => name + (other.test(name) ? '=' + value.split(/\\s+/).every(id => document.getElementById(id))
                    : said.test(name) ? '=' + value
                    : name === 'id' ? '=' + (document.querySelectorAll('#' + CSS.escape(value)).length === 1)
                    : name.startsWith('data-') ? '' : value.trim() ? '' : '=');
                const place = e => e ? e.localName + '.' + (e.getAttribute('role') || '') : '';
                const kinds = e => [...e.childNodes].map(node => node.nodeType === 1 ? node.localName : node.nodeType === 3 && node.data.trim() ? 'x' : '').filter(one => one);
                const flows = e => e.matches('body, main, header, footer, nav, aside, section, article, div, form');
                const holds = e => flows(e) ? '' : e.localName === 'dl' ? kinds(e).filter((one, i, all) => one !== all[i - 1]) : [...new Set(kinds(e))].sort();
                const element = e => [e.localName, [...e.attributes].map(mark).sort().join(' '), e.checkVisibility({ visibilityProperty: true }),
                    !!e.textContent.trim(), e.labels ? [...e.labels].filter(label => label.textContent.trim()).length : '', !!e.value, e.checked,
                    holds(e), place(e.parentElement), e.parentElement?.closest('main, nav, header, footer, aside, form, dialog')?.localName].join('|');
                const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => h.localName);
                const steps = headings.map((h, i) => (headings[i - 1] || 'none') + '>' + h);
                const landmarks = [...document.querySelectorAll('main, nav, header, footer, aside, section, form, [role]')]
                    .map(e => place(e) + '/' + (e.getAttribute('aria-label') || document.getElementById(e.getAttribute('aria-labelledby'))?.textContent || ''));
                return [...new Set([...document.querySelectorAll('*')].map(element)), ...new Set(steps),
                    'h1 ' + headings.filter(h => h === 'h1').length, 'twice ' + landmarks.filter((one, i) => landmarks.indexOf(one) < i).join()];
            }""";

    private AxeLook() {}

    /** Each in words, with the elements; none where all of the page was found right before. */
    static List<String> violations(Page page) {
        Set<String> elements = told(page, ELEMENTS);
        Set<String> inks = told(page, INKS);
        boolean isLegible = LEGIBLE.containsAll(inks);
        if (isLegible && FOUND_RIGHT.containsAll(elements)) {
            return List.of();
        }
        AxeRunOptions options = new AxeRunOptions();
        if (isLegible) {
            AxeRuleOptions off = new AxeRuleOptions();
            off.setEnabled(false);
            options.setRules(Map.of("color-contrast", off));
        }
        List<String> violations = run(page, options);
        if (violations.isEmpty()) {
            FOUND_RIGHT.addAll(elements);
            LEGIBLE.addAll(inks);
        }
        return violations;
    }

    static List<String> violationsOfColour(Page page) {
        AxeRunOnlyOptions colours = new AxeRunOnlyOptions();
        colours.setType("rule");
        colours.setValues(List.of("color-contrast", "link-in-text-block"));
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(colours);
        return run(page, options);
    }

    private static Set<String> told(Page page, String script) {
        Set<String> told = new HashSet<>();
        for (Object one : (List<?>) page.evaluate(script)) {
            told.add((String) one);
        }
        return told;
    }

    /** Told of what is wrong alone, which is half of the work, and in the page's own window: its frames hold mails, locked, which would never answer. */
    private static List<String> run(Page page, AxeRunOptions options) {
        options.setResultTypes(List.of("violations"));
        options.setIFrames(false);
        return new AxeBuilder(page)
                .options(options)
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .stream()
                .map(AxeLook::describe)
                .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
    }
}
