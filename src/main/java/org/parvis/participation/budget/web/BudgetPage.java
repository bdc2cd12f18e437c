package org.parvis.participation.budget.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.proof.Outage;
import org.parvis.ballot.vote.Cosigning;
import org.parvis.ballot.vote.Vote;
import org.parvis.participation.Process;
import org.parvis.participation.Sequel;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.PaperBallots;
import org.parvis.shared.Role;
import org.parvis.web.View;

/**
 * A budget as everybody sees it.
 *
 * @param process whose ideas it decides on, where everybody can read it; null for none
 * @param hidden numbers of ideas from which projects came and that nobody can read any more
 * @param rule its rule in sentences made of what is frozen
 * @param voters how many people have voted
 * @param checkpoint the last signed state of the log
 * @param witnesses how far each witness of the log has cosigned it
 * @param result null before it is published
 * @param papers sheets of paper that count, once the vote is published and where something happened to it
 * @param outages when the vote could not be reached
 * @param sequel what followed it
 */
public record BudgetPage(
        Budget budget,
        @Nullable Process process,
        Set<String> hidden,
        Vote vote,
        Vote.Stage stage,
        List<String> rule,
        long voters,
        String checkpoint,
        List<Cosigning> witnesses,
        @Nullable ResultView result,
        PaperBallots.Figures papers,
        List<Outage> outages,
        List<Sequel.Link> sequel) {

    /** Whether nobody votes any more. */
    public boolean isOver() {
        return stage == Vote.Stage.COUNTING || stage == Vote.Stage.PUBLISHED;
    }

    /** What a file is that is published in the end; of the ballots there is one for each zone. */
    public String proof(String file, View view) {
        return budget.zones().stream()
                .filter(zone -> file.equals("ballots-" + zone.code() + ".pb"))
                .findFirst()
                .map(zone -> view.t("budget.proofs.zone", zone.name()))
                .orElseGet(() -> view.t("budget.proofs." + file));
    }

    /** Whether whoever reads this takes votes at a counter. */
    public boolean takesVotes(View view) {
        return Stream.of(Role.AGENT, Role.HEAD, Role.FRONT_DESK).anyMatch(view.visitor()::has);
    }
}
