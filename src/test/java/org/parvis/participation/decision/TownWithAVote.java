package org.parvis.participation.decision;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.vote.VoteKeeping;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.SubmittedProposal;
import org.parvis.participation.Supports;
import org.parvis.participation.TownWithIdeas;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.Voting;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.parvis.testing.TestDatabase;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A town whose residents have chosen P1, from an idea, and P2 of three projects: P3 did not fit. */
public abstract class TownWithAVote extends TownWithIdeas {

    protected static final String BUDGET = "/budgets/un-budget-pour-tous";
    protected static final String AWA = "awa@habitants.example";
    protected static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Autowired
    protected Budgets budgets;

    @Autowired
    private Voting voting;

    @Autowired
    private VoteKeeping keeping;

    @Autowired
    protected Supports supports;

    @Autowired
    private Accounts accounts;

    @Autowired
    protected Matters matters;

    @Autowired
    protected TownDecisions decisions;

    @Autowired
    protected DecisionDrafts drafts;

    protected Territory town;
    protected Person antoine;
    protected Person nadia;
    protected Person idris;
    protected SubmittedProposal idea;

    @BeforeEach
    void vote() {
        town = aTown();
        antoine = anAdministrator(town);
        nadia = anAgent(town, voirie(town));
        idris = aResident(town);
        publish(town);
        idea = anIdea(town, "Des bancs au parc", AWA);
        in(town, () -> {
            moderation.publish(idea.id(), new TestVisitor(nadia));
            supports.supportAs(accounts.get(idris.id()), proposals.get(idea.id()));
            TestVisitor admin = new TestVisitor(antoine);
            budgets.create(aBudget("Un budget pour tous", Instant.now().minus(Duration.ofDays(1))), admin);
            for (int i = 1; i <= 3; i++) {
                budgets.save(
                        "un-budget-pour-tous",
                        new BudgetProject("", "Projet " + i, "Ce que c’est.", i * 1_000_000L, i == 1 ? idea.number() : ""),
                        admin);
            }
            budgets.freeze("un-budget-pour-tous", admin);
            var vote = budgets.findPublished("un-budget-pour-tous").orElseThrow().vote();
            for (int voter = 0; voter < 2; voter++) {
                voting.voteByMail(
                        vote, new EmailAddress("voter" + voter + "@habitants.example"), List.of(new Mark(0, 1), new Mark(1, 1)), Locale.FRENCH);
            }
        });
        close(town);
    }

    /** For fifty days from its opening on, or less where {@link #close} ends it. */
    protected static BudgetDraft aBudget(String title, Instant opens) {
        return new BudgetDraft(
                title, "30 000 € à répartir.", "", BallotKind.APPROVAL, 1, 2, 1, 1, 3_000_000, Method.GREEDY, 1, opens,
                opens.plus(Duration.ofDays(50)), Duration.ofMinutes(1), 11);
    }

    /** All votes of a town are over, counted and published. */
    protected void close(Territory of) {
        // Nobody but a superuser can make its time be over.
        superuser().sql("update ballot.vote set closes_at = clock_timestamp() where territory_id = ? and published_at is null")
                .param(of.id())
                .update();
        in(of, keeping::end);
    }

    protected static JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(TestDatabase.superuserUrl()));
    }

    protected Matter matter() {
        return matters.findVoted("un-budget-pour-tous").orElseThrow();
    }

    /** What the vote says, published. */
    protected void decide() {
        decide("", "Les deux projets choisis seront faits.");
    }

    /** Another version. */
    protected void correct(Said... said) {
        decide("Une erreur.", "Ce qui change.", said);
    }

    private void decide(String reason, String words, Said... said) {
        in(town, () -> decide(matter(), reason, words, List.of(said), new TestVisitor(antoine)));
    }

    protected void decide(Matter matter, String reason, String words, List<Said> said, Visitor by) {
        drafts.begin(matter, reason, by);
        int revision = decisions.findDraft(matter.id()).orElseThrow().revision();
        Saved saved = drafts.save(matter, new Written(revision, aDraft(words), said), by);
        drafts.publish(matter, saved.revision(), by);
    }

    protected static TownDecisionDraft aDraft(String words) {
        return new TownDecisionDraft("Conseil municipal", TODAY, "2026-41", words, "Le résultat du vote.", "", TODAY.plusYears(1));
    }

    /** Revision of the draft that somebody reads at the desk. */
    protected String revision(Person who, String path) {
        return Jsoup.parse(get(who, path).body()).select("[name=revision]").val();
    }

    /** What a page says, its narrow and no-break spaces as the keyboard has them. */
    protected static String said(HttpResponse<String> page) {
        return said(Jsoup.parse(page.body()).body());
    }

    protected static String said(Element part) {
        return part.text().replaceAll("[\\u00A0\\u202F]", " ");
    }

    protected String read(String path) {
        return said(get(town, path));
    }

    protected <T> T inTown(Supplier<T> work) {
        return InTerritory.call(town.id(), work::get);
    }
}
