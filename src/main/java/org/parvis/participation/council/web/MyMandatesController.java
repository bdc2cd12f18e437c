package org.parvis.participation.council.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.identity.AccountSection;
import org.parvis.identity.Accounts;
import org.parvis.participation.council.College;
import org.parvis.participation.council.Colleges;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.Councils;
import org.parvis.participation.council.Mandate;
import org.parvis.participation.council.Mandate.NamedBy;
import org.parvis.participation.council.Members;
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
import org.springframework.web.bind.annotation.RequestParam;

/** «Mes mandats»: those that answer to an account's address, whoever wrote it down; and their door. */
@Controller
@AllowAccount
@Order(18)
class MyMandatesController implements AccountSection {

    private static final String PATH = "/compte/mandats";
    private static final Set<String> DONE = Set.of("nomme", "retire");

    private final Members members;
    private final Councils councils;
    private final Colleges colleges;
    private final Accounts accounts;

    MyMandatesController(Members members, Councils councils, Colleges colleges, Accounts accounts) {
        this.members = members;
        this.councils = councils;
        this.colleges = colleges;
        this.accounts = accounts;
    }

    @GetMapping(PATH)
    Page list(@RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return Page.of("council/mine", new MyMandatesPage(
                own(view).stream().map(this::own).toList().reversed(), DONE.contains(done) ? done : ""));
    }

    private MyMandatesPage.Own own(Mandate mandate) {
        Council council = councils.get(mandate.councilId());
        return new MyMandatesPage.Own(council, colleges.find(council, mandate.collegeId()).map(College::name).orElse(""), mandate);
    }

    /** @param wanted public, or no longer */
    @PostMapping(PATH + "/{id:[0-9a-f-]{36}}/nom")
    Object name(@PathVariable UUID id, @RequestParam(name = "nom", defaultValue = "") String wanted, View view) {
        Mandate mandate = own(view).stream().filter(one -> one.id().equals(id) && one.isOpen()).findFirst().orElseThrow(HttpProblem::notFound);
        boolean isNamed = wanted.equals("public");
        members.name(mandate, isNamed, NamedBy.ACCOUNT);
        return Redirect.to(view, PATH + "?fait=" + (isNamed ? "nomme" : "retire"));
    }

    /** In councils that everybody can read: a draft tells nobody of itself. */
    private List<Mandate> own(View view) {
        Set<UUID> published = councils.listPublished().stream().map(Council::id).collect(Collectors.toSet());
        return published.isEmpty()
                ? List.of()
                : members.listOf(accounts.get(view.visitor().account()).email()).stream().filter(one -> published.contains(one.councilId())).toList();
    }

    @Override
    public Optional<Door> door(View view) {
        return own(view).isEmpty()
                ? Optional.empty()
                : Optional.of(new Door(view.t("council.mine"), view.t("council.mine.more"), PATH));
    }
}
