package org.parvis.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.web.HomeTile;
import org.parvis.web.LooseWords;
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
        LooseWords asked = LooseWords.of(words);
        return Stream.concat(PAGES.stream(), wings.stream().flatMap(one -> one.pages().stream()))
                .filter(page -> asked.countIn(view.t(page.words())) > 0)
                .sorted(Comparator.comparingLong((SitePage page) -> asked.countIn(view.t(page.words()))).reversed())
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
}
