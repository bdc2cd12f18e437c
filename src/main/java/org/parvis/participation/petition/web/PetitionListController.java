package org.parvis.participation.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.petition.Ground;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionLists;
import org.parvis.participation.petition.PetitionLists.Shelf;
import org.parvis.participation.petition.PetitionRule;
import org.parvis.participation.petition.PetitionRules;
import org.parvis.participation.petition.Petitions;
import org.parvis.shared.Printable;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Feed;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The petitions of a territory, the rules by which they go, and the newest as a feed. */
@Controller
@AllowAnyone
class PetitionListController {

    private static final int SHOWN = 20;
    private static final int FEED = 50;
    private static final int LONGEST_ASKED = 200;
    private static final int LONGEST_SUMMARY = 300;

    private final PetitionLists lists;
    private final Petitions petitions;
    private final PetitionRules rules;
    private final PetitionWords words;
    private final RateLimits limits;

    PetitionListController(PetitionLists lists, Petitions petitions, PetitionRules rules, PetitionWords words, RateLimits limits) {
        this.lists = lists;
        this.petitions = petitions;
        this.rules = rules;
        this.words = words;
        this.limits = limits;
    }

    @GetMapping("/petitions")
    Page list(
            @RequestParam(name = "etat", defaultValue = "") String state,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "apres", defaultValue = "") String after,
            HttpServletRequest http,
            View view) {
        String asked = Printable.line(typed, LONGEST_ASKED);
        Shelf shelf = PetitionListPage.TABS.stream()
                .filter(one -> PetitionListPage.code(one).equals(state))
                .findFirst()
                .orElse(asked.isEmpty() ? Shelf.OPEN : Shelf.ALL);
        @Nullable UUID before = Typed.id(after).orElse(null);
        if (!asked.isEmpty()) {
            limits.lookUp(http);
        }
        List<Petition> found = asked.isEmpty() ? lists.list(shelf, before, SHOWN + 1) : lists.search(asked, SHOWN);
        List<Petition> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        Optional<PetitionRule> rule = rules.find();
        Page page = Page.of("petition/list", new PetitionListPage(
                rule.orElse(null), rule.map(one -> words.of(one, view)).orElse(""), shelf, shown, petitions.thresholds(shown), asked,
                found.size() > SHOWN ? shown.getLast().id() : null, before == null, petitions.now()));
        return asked.isEmpty() ? page.cacheable() : page;
    }

    /** A version of the rules, the grounds on which a petition is not admitted, and the versions before. */
    @GetMapping("/petitions/regles")
    Page rules(@RequestParam(defaultValue = "0") int version, View view) {
        List<PetitionRule> versions = rules.list();
        PetitionRule shown = versions.stream()
                .filter(one -> version == 0 || one.version() == version)
                .findFirst()
                .orElseThrow(HttpProblem::notFound);
        return Page.of("petition/rules", new PetitionRulesPage(shown, words.of(shown, view), versions, List.of(Ground.values())));
    }

    /** Those that people sign. */
    @GetMapping("/petitions.{format:atom|rss}")
    void feed(@PathVariable String format, View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Feed.Entry> entries = lists.list(Shelf.OPEN, null, FEED).stream().map(one -> entry(one, view)).toList();
        new Feed(view.site().name() + " – " + view.t("petition.list"), view.path(), "/petitions", entries)
                .write(format.equals("atom"), view, request, response);
    }

    private static Feed.Entry entry(Petition petition, View view) {
        var opened = petition.course().opensAt() == null ? petition.course().sentAt() : petition.course().opensAt();
        return new Feed.Entry(
                petition.text().title(), petition.path(), opened, opened, Printable.cut(petition.text().asks(), LONGEST_SUMMARY),
                new Feed.Category("OPEN", view.t("petition.standing.OPEN")), null);
    }
}
