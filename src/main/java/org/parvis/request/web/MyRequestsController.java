package org.parvis.request.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.identity.AccountData;
import org.parvis.identity.AccountSection;
import org.parvis.request.Authors;
import org.parvis.web.AllowAccount;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** «Mes demandes»: what an account has sent, its door, and its part of the person's export. */
@Controller
@AllowAccount
@Order(15)
class MyRequestsController implements AccountSection, AccountData {

    /** More are in the export. */
    private static final int SHOWN = 100;

    private final Authors authors;
    private final Cases cases;

    MyRequestsController(Authors authors, Cases cases) {
        this.authors = authors;
        this.cases = cases;
    }

    @GetMapping("/compte/demandes")
    Page list(View view) {
        return Page.of("request/mine", sent(view.visitor().account(), SHOWN));
    }

    /** Opens the page that only the sender sees, by a fresh private link: the first was written down nowhere. */
    @PostMapping("/compte/demandes/{number}/suivi")
    Object track(View view, @PathVariable String number) {
        UUID subject = sent(view.visitor().account(), Integer.MAX_VALUE).stream()
                .filter(one -> one.number().equals(number))
                .map(Case::id)
                .findFirst()
                .orElseThrow(HttpProblem::notFound);
        return Redirect.to(view, "/suivi/" + cases.newLink(subject));
    }

    private List<Case> sent(UUID account, int most) {
        return cases.list(authors.casesOf(account, most)).stream()
                .sorted(Comparator.comparing(Case::openedAt).reversed())
                .toList();
    }

    @Override
    public Optional<Door> door(View view) {
        return Optional.of(new Door(view.t("request.mine.title"), view.t("request.mine.more"), "/compte/demandes"));
    }

    @Override
    public List<Table> of(UUID account, View view) {
        List<String> columns = List.of(
                view.t("request.mine.number"), view.t("request.mine.what"), view.t("request.mine.sent"), view.t("request.mine.state"));
        List<List<String>> rows = sent(account, Integer.MAX_VALUE).stream()
                .map(one -> List.of(
                        one.number(), one.title(), view.iso(one.openedAt()), view.t("request.status." + one.status())))
                .toList();
        return List.of(new Table("requests", view.t("request.mine.title"), columns, rows));
    }
}
