package org.parvis.participation.budget.web;

import java.util.List;
import java.util.Optional;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.vote.Cast;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.budget.Booth;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.ListedVoter;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.participation.budget.VoterLists;
import org.parvis.participation.budget.Voting;
import org.parvis.participation.budget.Voting.Present;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Voting at the counter: an agent says who stands there, the roll says at once whether they have voted, and they mark the
 * ballot, by themselves or with help. That an agent took a vote is on record; what it said is shown nowhere afterwards.
 */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK})
class CounterController {

    private static final String PATH = "/bureau/guichet/{slug}";

    private final Budgets budgets;
    private final Voting voting;
    private final Booth booth;
    private final VoterLists lists;
    private final CounterPeople people;
    private final Journal journal;

    CounterController(Budgets budgets, Voting voting, Booth booth, VoterLists lists, CounterPeople people, Journal journal) {
        this.lists = lists;
        this.people = people;
        this.budgets = budgets;
        this.voting = voting;
        this.booth = booth;
        this.journal = journal;
    }

    @GetMapping(PATH)
    Page begin(@PathVariable String slug, View view) {
        return asking(get(slug), CounterForm.EMPTY, new FormErrors(), view);
    }

    /** Looks at the roll, or takes the ballot. Never by GET: names do not belong in addresses. */
    @PostMapping(PATH)
    Page take(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        VotedBudget voted = get(slug);
        CounterForm form = CounterForm.read(fields);
        if (fields.containsKey("cherche") && voted.vote().terms().isListed()) {
            return search(voted, Typed.of(fields, "cherche"), view);
        }
        try {
            Present present = people.get(voted, form, view);
            if (fields.containsKey("isoloir")) {
                return admit(voted, present, view);
            }
            BallotStep step = BallotStep.of(voted.budget(), fields, present.zone(), view);
            if (!fields.containsKey("voter") && !fields.containsKey("etape")) {
                check(voted, present, view);
                return page(voted, form, present, step.isZoneFixed() ? step.form() : BallotForm.EMPTY, new FormErrors(), view);
            }
            if (!step.isBallot()) {
                check(voted, present, view);
            }
            return step.isBallot()
                    ? vote(voted, form, present, step.form(), view)
                    : page(voted, form, present, step.form(), step.errors(), view).withStatus(step.status());
        } catch (Refusal refused) {
            return asking(voted, form, CounterPeople.errors(voted, form, "cherche", refused, view), view).withStatus(422);
        }
    }

    /** Finds somebody on the list by their name or number; that it was looked at is on record. */
    private Page search(VotedBudget voted, String typed, View view) {
        journal.append(JournalEntry.by(view.visitor(), "participation.voterListSeen", "budget", voted.budget().slug()));
        List<ListedVoter> found = lists.search(voted.budget(), typed);
        FormErrors errors = found.isEmpty() ? new FormErrors().add("cherche", view.t("budget.counter.notFound")) : new FormErrors();
        return Page.of("budget/counter", CounterPage.searching(voted.budget(), voted.vote(), typed, found, errors)).withStatus(found.isEmpty() ? 422 : 200);
    }

    /** Gives a code with which the person votes where nobody looks on. */
    private Page admit(VotedBudget voted, Present present, View view) {
        check(voted, present, view);
        journal.append(JournalEntry.by(view.visitor(), "participation.boothCode", "budget", voted.budget().slug()));
        String code = booth.admit(voted, present, view.locale());
        return Page.of("budget/admitted", new AdmittedPage(voted.budget(), present.name(), code, view.absoluteUrl("/isoloir")));
    }

    /** That an agent looks at the roll is on record, as it tells who has voted; of whom is not. */
    private void check(VotedBudget voted, Present present, View view) {
        journal.append(JournalEntry.by(view.visitor(), "participation.rollSeen", "budget", voted.budget().slug()));
        Optional<VoteChannel> before = voting.channelOf(voted.vote(), present);
        if (before.isPresent()) {
            throw new Refusal("ballot.refused.voted." + before.get());
        }
        if (voted.vote().stage(budgets.now()) != Vote.Stage.OPEN) {
            throw new Refusal("ballot.refused.closed");
        }
    }

    private Page vote(VotedBudget voted, CounterForm form, Present present, BallotForm ballot, View view) {
        Budget budget = voted.budget();
        Vote vote = voted.vote();
        FormErrors errors = new FormErrors();
        BallotReading.check(budget, vote, ballot, errors, view);
        if (!errors.isEmpty()) {
            return page(voted, form, present, ballot, errors, view).withStatus(422);
        }
        List<Mark> marks = ballot.read(budget);
        // Before the vote: one that counts is on record whatever happens then.
        journal.append(JournalEntry.by(view.visitor(), "participation.voteTaken", "budget", budget.slug()));
        Cast cast = voting.voteAtCounter(vote, present, marks, view.locale());
        return Ballots.receipt(budget, vote, cast, marks, "", VoteChannel.COUNTER, view);
    }

    private static Page asking(VotedBudget voted, CounterForm form, FormErrors errors, View view) {
        return Page.of("budget/counter", new CounterPage(
                voted.budget(), voted.vote(), Ballots.rule(voted.budget(), view), form, null, BallotForm.EMPTY, "", List.of(), errors));
    }

    private static Page page(VotedBudget voted, CounterForm form, Present present, BallotForm ballot, FormErrors errors, View view) {
        return Page.of("budget/counter", new CounterPage(
                voted.budget(), voted.vote(), Ballots.rule(voted.budget(), view), form, present, ballot, "", List.of(), errors));
    }

    private VotedBudget get(String slug) {
        return budgets.findPublished(slug).orElseThrow(HttpProblem::notFound);
    }
}
