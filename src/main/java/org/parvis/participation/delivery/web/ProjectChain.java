package org.parvis.participation.delivery.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.vote.Vote;
import org.parvis.casework.Decision;
import org.parvis.casework.Timeline;
import org.parvis.participation.Conclusion;
import org.parvis.participation.Estimate;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.ProposalVersion;
import org.parvis.participation.Proposals;
import org.parvis.participation.Voice;
import org.parvis.participation.Voices;
import org.parvis.participation.Studies;
import org.parvis.participation.Study;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.participation.budget.web.ChangeLine;
import org.parvis.participation.budget.web.Money;
import org.parvis.participation.budget.web.ResultView;
import org.parvis.participation.budget.web.Results;
import org.parvis.participation.decision.Reviews;
import org.parvis.participation.decision.Ruling;
import org.parvis.participation.decision.TownDecision;
import org.parvis.participation.decision.TownDecisions;
import org.parvis.participation.delivery.Deliveries;
import org.parvis.participation.delivery.Delivery;
import org.parvis.participation.delivery.DeliveryEntry.Kind;
import org.parvis.participation.delivery.DeliveryEntry;
import org.parvis.participation.delivery.web.ChainPage.Step;
import org.parvis.participation.kin.Kinships;
import org.parvis.participation.worth.Figures;
import org.parvis.participation.worth.Round;
import org.parvis.participation.worth.Verdict;
import org.parvis.participation.worth.Worths;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Puts the way of a project together: idea, versions, study, answer, vote, decision, delivery, its worth a year later, review. */
@Component
class ProjectChain {

    private static final Set<Kind> IN_SHORT = EnumSet.of(Kind.BEGUN, Kind.STATE, Kind.MOVED);

    private final Proposals proposals;
    private final Processes processes;
    private final Kinships kinships;
    private final Voices voices;
    private final Studies studies;
    private final Timeline timeline;
    private final Results results;
    private final Budgets budgets;
    private final TownDecisions decisions;
    private final Reviews reviews;
    private final Deliveries deliveries;
    private final Worths worths;

    ProjectChain(
            Proposals proposals,
            Processes processes,
            Kinships kinships,
            Voices voices,
            Studies studies,
            Timeline timeline,
            Results results,
            Budgets budgets,
            TownDecisions decisions,
            Reviews reviews,
            Deliveries deliveries,
            Worths worths) {
        this.proposals = proposals;
        this.processes = processes;
        this.kinships = kinships;
        this.voices = voices;
        this.studies = studies;
        this.timeline = timeline;
        this.results = results;
        this.budgets = budgets;
        this.decisions = decisions;
        this.reviews = reviews;
        this.deliveries = deliveries;
        this.worths = worths;
    }

    List<Step> of(VotedBudget voted, BudgetProject project, View view) {
        List<Step> steps = new ArrayList<>();
        if (!project.proposal().isEmpty()) {
            idea(project, steps, view);
        }
        vote(voted, project, steps, view);
        List<TownDecision> decided = decisions.listPublished(voted.budget().id());
        decided.forEach(one -> decision(voted.budget(), one, project, steps, view));
        deliveries.find(voted.budget().id(), project.code()).ifPresent(one -> delivery(voted.budget(), one, steps, view));
        if (!decided.isEmpty()) {
            steps.add(review(decided.getLast(), view));
        }
        return steps;
    }

    private Step review(TownDecision decision, View view) {
        LocalDate day = Objects.requireNonNull(decision.about().reviewOn());
        String kind = decision.isReviewLate(reviews.today()) ? "REVIEW_LATE" : "REVIEW";
        return new Step(kind, view.date(day), day.toString(), decision.about().authority(), List.of(view.t("chain." + kind)), null);
    }

    private void idea(BudgetProject project, List<Step> steps, View view) {
        Optional<Proposal> shown = proposals.find(project.proposal()).filter(one -> one.isVisible() && !one.isForgotten());
        if (shown.isEmpty()) {
            steps.add(new Step("IDEA", "", "", "", List.of(view.t("chain.idea.hidden", project.proposal())), null));
            return;
        }
        Proposal proposal = shown.get();
        String ideas = processes.get(proposal.processId()).path() + "/idees/";
        String path = ideas + proposal.number();
        List<Proposal> ancestors = kinships.ancestors(proposal);
        ancestors.forEach(one -> steps.add(ancestor(one, ideas, view)));
        String author = proposal.shownName().isEmpty() ? view.t("chain.somebody") : proposal.shownName();
        steps.add(step(
                ancestors.isEmpty() ? "IDEA" : kinships.isPart(proposal) ? "SPLIT" : "MERGED", proposal.submittedAt(), author, said(proposal, view), path, view));
        proposals.versions(proposal).stream()
                .filter(ProposalVersion::isPublic)
                .skip(1)
                .forEach(one -> steps.add(step(
                        "VERSION", one.at(), author, List.of(view.t("chain.version"), one.why()), path + "/versions#v" + one.ordinal(), view)));
        study(studies.publicPartOf(proposal), path, steps, view);
        if (proposal.status().isClosed()) {
            timeline.decisionsOn(proposal.caseId()).stream()
                    .reduce((earlier, later) -> later)
                    .ifPresent(one -> steps.add(answer(proposal, one, path, view)));
        }
    }

    /** What an idea is called, and in whose name it is. */
    private List<String> said(Proposal proposal, View view) {
        List<String> lines = new ArrayList<>(List.of(proposal.number() + " – " + proposal.title()));
        voices.listShown(proposal.id()).stream().map(Voice::organisation).distinct().forEach(name -> lines.add(view.t("chain.behalf", name)));
        return lines;
    }

    /** An idea of which it was made, of the same process; one that nobody is to read by its number alone. */
    private Step ancestor(Proposal one, String ideas, View view) {
        boolean isReadable = one.isVisible() && !one.isForgotten();
        String author = one.shownName().isEmpty() ? view.t("chain.somebody") : one.shownName();
        return step(
                "IDEA", one.submittedAt(), isReadable ? author : "",
                isReadable ? said(one, view) : List.of(view.t("chain.idea.hidden", one.number())),
                isReadable ? ideas + one.number() : null, view);
    }

    private static Step answer(Proposal proposal, Decision answer, String path, View view) {
        return step(
                "ANSWER", answer.decidedAt(), answer.signatory().name() + ", " + answer.signatory().capacity(),
                List.of(view.t("participation.status." + proposal.status()), answer.fact()), path, view);
    }

    private static void study(Study study, String path, List<Step> steps, View view) {
        for (Conclusion one : study.conclusions().stream().filter(Conclusion::isFinal).toList()) {
            List<String> lines = new ArrayList<>();
            lines.add(view.t("participation.study.feasibility." + one.feasibility()));
            if (one.estimate().cost() != null) {
                lines.add(view.t("participation.study.cost") + " : " + Estimate.euros(one.estimate().cost(), view.locale()));
            }
            lines.add(one.explanation());
            if (!one.reason().isEmpty()) {
                lines.add(view.t("participation.study.why", one.reason()));
            }
            steps.add(step("STUDY", one.concludedAt(), study.department(one), lines, path + "#etude-des-services", view));
        }
    }

    private void vote(VotedBudget voted, BudgetProject project, List<Step> steps, View view) {
        Budget budget = voted.budget();
        String town = view.site().name();
        String kind = voted.vote().stage(budgets.now()) == Vote.Stage.COMING ? "WILL_OPEN" : "VOTED_ON";
        long first = voted.vote().terms().projects().stream().filter(one -> one.id().equals(project.code())).mapToLong(Project::cost).sum();
        steps.add(step(kind, budget.about().opens(), town, List.of(view.t("chain." + kind, Money.of(first, view))), budget.path(), view));
        ChangeLine.of(budget, voted.vote(), project.code(), view)
                .forEach(line -> steps.add(step("CHANGED", line.at(), line.by(), List.of(line.what(), view.t("decision.why", line.reason())), budget.path() + "#changements", view)));
        if (budget.withdrawal(project).isPresent()) {
            return;
        }
        @Nullable Instant published = voted.vote().publishedAt();
        if (published == null) {
            steps.add(new Step("WAITING", "", "", "", List.of(view.t("chain.waiting")), null));
            return;
        }
        ResultView result = results.of(budget, voted.vote(), view);
        for (ResultView.Part part : result.parts()) {
            part.rows().stream().filter(row -> row.code().equals(project.code())).forEach(row -> steps.add(step(
                    "RESULT", published, view.t("chain.ballots", part.ballots()),
                    List.of(score(budget, row, view), row.why()), budget.path() + "#" + project.code(), view)));
        }
    }

    private static String score(Budget budget, ResultView.Row row, View view) {
        return view.t("budget.result.score." + (budget.about().kind().isApprovalLike() ? "votes" : "points"), row.score(), row.voters());
    }

    private void decision(Budget budget, TownDecision decision, BudgetProject project, List<Step> steps, View view) {
        Optional<Ruling> found = decisions.findRuling(decision, project.code());
        if (found.isEmpty()) {
            return;
        }
        Ruling ruling = found.get();
        List<String> lines = new ArrayList<>();
        lines.add(view.t("decision.fate." + ruling.fate()) + (ruling.isGranted() ? " – " + Money.of(ruling.amount(), view) : ""));
        lines.add(ruling.reason().isEmpty() ? view.t("decision.follows.vote") : view.t("decision.why", ruling.reason()));
        if (!decision.reason().isEmpty()) {
            lines.add(view.t("decision.corrects", decision.reason()));
        }
        LocalDate day = Objects.requireNonNull(decision.about().sessionOn());
        steps.add(new Step(
                "DECISION", view.date(day), day.toString(), decision.about().authority(), lines,
                budget.path() + "/decision?version=" + decision.version() + "&apres=" + (ruling.position() - 1) + "#" + project.code()));
    }

    /** How it went on, in short: milestones, money and news stand on its own page. */
    private void delivery(Budget budget, Delivery delivery, List<Step> steps, View view) {
        List<DeliveryEntry> told = deliveries.history(delivery).reversed().stream().filter(one -> IN_SHORT.contains(one.kind())).toList();
        for (DeliveryEntry entry : told) {
            List<String> lines = new ArrayList<>();
            lines.add(EntryWords.of(entry, view));
            if (!entry.words().isEmpty()) {
                lines.add(view.t("decision.why", entry.words()));
            }
            @Nullable String path = entry.equals(told.getLast()) ? budget.path() + "/realisations/" + delivery.project() : null;
            steps.add(step("DELIVERY", entry.at(), entry.author(), lines, path, view));
        }
        if (delivery.deliveredOn() instanceof LocalDate day) {
            String page = Worths.path(budget, delivery);
            steps.add(worths.find(delivery.id()).map(round -> worth(delivery, round, page, view)).orElseGet(() -> toBeAsked(day.plusYears(1), view)));
        }
    }

    private Step worth(Delivery delivery, Round round, String page, View view) {
        Figures figures = worths.figures(delivery.id());
        String said = figures.isPublic()
                ? view.t("chain.worth", figures.total(), figures.share(Verdict.MUCH), figures.share(Verdict.SOME), figures.share(Verdict.NOTHING))
                : view.t("worth.figures.few", Figures.FEWEST);
        return step("WORTH", round.openedAt(), "", List.of(said), page, view);
    }

    private static Step toBeAsked(LocalDate day, View view) {
        return new Step("WORTH_COMING", view.date(day), day.toString(), "", List.of(view.t("chain.worth.coming")), null);
    }

    private static Step step(String kind, Instant at, String who, List<String> lines, @Nullable String path, View view) {
        return new Step(kind, view.date(at), view.iso(at), who, lines.stream().filter(line -> !line.isBlank()).toList(), path);
    }
}
