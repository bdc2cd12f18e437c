package org.parvis.participation.web;

import java.util.Comparator;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.casework.Requesters;
import org.parvis.identity.Account;
import org.parvis.identity.AccountData;
import org.parvis.identity.AccountSection;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.ProposalCases;
import org.parvis.participation.Proposals;
import org.parvis.participation.kin.Author;
import org.parvis.participation.kin.CoAuthors;
import org.parvis.participation.kin.SupportQuestions;
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

/**
 * «Mes idées»: those that answer to an account's address, whether whoever sent them was logged in or not, as supports do; its
 * door, and its part of the person's export.
 */
@Controller
@AllowAccount
@Order(17)
class MyIdeasController implements AccountSection, AccountData {

    /** More than anybody has sent, of cases of all kinds. */
    private static final int MOST = 1_000;

    private final Processes processes;
    private final Proposals proposals;
    private final Accounts accounts;
    private final Requesters requesters;
    private final Cases cases;
    private final CoAuthors authors;
    private final SupportQuestions questions;

    MyIdeasController(
            Processes processes,
            Proposals proposals,
            Accounts accounts,
            Requesters requesters,
            Cases cases,
            CoAuthors authors,
            SupportQuestions questions) {
        this.authors = authors;
        this.questions = questions;
        this.processes = processes;
        this.proposals = proposals;
        this.accounts = accounts;
        this.requesters = requesters;
        this.cases = cases;
    }

    @GetMapping("/compte/idees")
    Page list(View view) {
        Account account = accounts.get(view.visitor().account());
        return Page.of("participation/mine", new MyIdeasPage(ideas(account), paths(questions.listAwaited(account))));
    }

    /** Opens the page that only the sender sees, by a fresh private link: the first was written down nowhere. */
    @PostMapping("/compte/idees/{number}/suivi")
    Object track(View view, @PathVariable String number) {
        Account account = accounts.get(view.visitor().account());
        Proposal idea = ideas(account).stream().filter(one -> one.number().equals(number)).findFirst().orElseThrow(HttpProblem::notFound);
        String path = authors.listOf(account.email()).stream()
                .filter(one -> one.proposalId().equals(idea.id()))
                .findFirst()
                .map(one -> authors.linkOf(one, account.id()))
                .orElseGet(() -> "/suivi/" + cases.newLink(idea.caseId()));
        return Redirect.to(view, path);
    }

    /** Sent with the account's address, or written by it with others. */
    private List<Proposal> ideas(Account account) {
        List<UUID> shared = authors.listOf(account.email()).stream().map(Author::proposalId).toList();
        return Stream.concat(sent(account.id()).stream(), proposals.list(shared).stream())
                .distinct()
                .sorted(Comparator.comparing(Proposal::submittedAt).reversed())
                .toList();
    }

    private Map<Proposal, String> paths(List<Proposal> ideas) {
        Map<Proposal, String> paths = new LinkedHashMap<>();
        ideas.forEach(one -> paths.put(one, processes.get(one.processId()).path() + "/idees/" + one.number()));
        return paths;
    }

    /** The newest first. */
    private List<Proposal> sent(UUID id) {
        Account account = accounts.get(id);
        List<UUID> asked = requesters.casesAskedBy(Set.of(EmailAddress.small(account.email())), Set.of(), MOST);
        List<UUID> ideas = cases.list(asked).stream()
                .filter(one -> one.kind().equals(ProposalCases.CODE))
                .map(Case::subjectId)
                .toList();
        return proposals.list(ideas).stream().sorted(Comparator.comparing(Proposal::submittedAt).reversed()).toList();
    }

    @Override
    public Optional<Door> door(View view) {
        return processes.listPublished().isEmpty()
                ? Optional.empty()
                : Optional.of(new Door(view.t("participation.mine.ideas"), view.t("participation.mine.more"), "/compte/idees"));
    }

    @Override
    public List<Table> of(UUID account, View view) {
        List<String> columns = List.of(
                view.t("participation.mine.number"), view.t("participation.mine.title"), view.t("participation.mine.sent"),
                view.t("participation.mine.status"));
        List<List<String>> rows = sent(account).stream()
                .map(one -> List.of(one.number(), one.title(), view.iso(one.submittedAt()), view.t("participation.status." + one.status())))
                .toList();
        return List.of(new Table("ideas", view.t("participation.mine.ideas"), columns, rows));
    }
}
