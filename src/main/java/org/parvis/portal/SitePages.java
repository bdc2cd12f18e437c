package org.parvis.portal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.web.HomeTile;
import org.parvis.web.SearchSource;
import org.parvis.web.SitePage;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The site's own pages in its search: whoever looks for the opening hours looks for no report. */
@Component
@Order(900)
class SitePages implements SearchSource {

    private static final List<SitePage> PAGES = List.of(
            new SitePage("/contact", "portal.contact.title", "portal.page.contact.words"),
            new SitePage("/signaler", "portal.home.report", "portal.page.report.words"),
            new SitePage("/signalements", "portal.home.reports", "portal.page.reports.words"),
            new SitePage("/questions", "knowledge.heading", "portal.page.questions.words"),
            new SitePage("/suivi", "portal.home.tracking", "portal.page.tracking.words"),
            new SitePage("/abonnements", "report.public.subscribe", "portal.page.subscriptions.words"),
            new SitePage("/chiffres", "portal.home.figures", "portal.page.figures.words"),
            new SitePage("/donnees", "web.footer.data", "portal.page.data.words"),
            new SitePage("/compte", "web.nav.account", "portal.page.account.words"),
            new SitePage("/vie-privee", "portal.privacy.title", "portal.page.privacy.words"),
            new SitePage("/accessibilite", "portal.accessibility.title", "portal.page.accessibility.words"));

    private static final int SHORTEST = 4;
    private static final int SHOWN = 3;

    private final List<SitePage.Source> wings;

    SitePages(List<SitePage.Source> wings) {
        this.wings = wings;
    }

    @Override
    public Optional<String> pathOf(String number) {
        return Optional.empty();
    }

    @Override
    public List<HomeTile.Item> find(String words, View view) {
        Set<String> asked = tokens(words);
        return Stream.concat(PAGES.stream(), wings.stream().flatMap(one -> one.pages().stream()))
                .filter(page -> likeness(page, asked, view) > 0)
                .sorted(Comparator.comparingLong((SitePage page) -> likeness(page, asked, view)).reversed())
                .limit(SHOWN)
                .map(page -> new HomeTile.Item(view.t(page.title()), page.path(), "", "", note(page, view)))
                .toList();
    }

    @Override
    public String heading(View view) {
        return view.t("portal.page.heading");
    }

    @Override
    public String morePath(String words) {
        return "";
    }

    private static String note(SitePage page, View view) {
        return page.path().equals("/contact") ? view.site().contact().openingHours() : "";
    }

    private static long likeness(SitePage page, Set<String> asked, View view) {
        Set<String> known = tokens(view.t(page.words()));
        return asked.stream()
                .filter(word -> known.stream().anyMatch(other -> other.startsWith(word) || word.startsWith(other)))
                .count();
    }

    private static Set<String> tokens(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toSet());
    }
}
