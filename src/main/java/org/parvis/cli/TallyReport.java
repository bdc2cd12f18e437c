package org.parvis.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parvis.ballot.pabulib.PabulibFile;
import org.parvis.ballot.tally.Election;
import org.parvis.ballot.tally.Explanation;
import org.parvis.ballot.tally.Outcome;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.tally.RuleProblem;
import org.parvis.ballot.tally.SelectionRule;
import org.parvis.ballot.tally.Turn;
import tools.jackson.databind.json.JsonMapper;

/** An outcome as text for people, or as one JSON object for programs. */
record TallyReport(PabulibFile file, String ruleName, SelectionRule rule, Outcome outcome) {

    String json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("winners", outcome.winners().stream().map(this::id).toList());
        object.put("cost", amount(outcome.spent()));
        object.put("rule", ruleName);
        object.put("envelope", amount(election().envelope()));
        object.put("ballots", election().ballots());
        object.put("exhaustive", outcome.exhaustive());
        outcome.endowment().ifPresent(share -> object.put("share", share.toString()));
        object.put("trace", outcome.trace().stream().map(this::turn).toList());
        object.put("projects", outcome.explanations().stream().map(this::explanation).toList());
        return JsonMapper.shared().writeValueAsString(object);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("%d projects, %d ballots, envelope %s".formatted(
                election().projects().size(), election().ballots(), money(election().envelope())));
        lines.add("Rule: %s, ties by %s".formatted(ruleName, rule.ties().stream().map(Enum::name).map(TallyReport::plain).toList()));
        outcome.endowment().ifPresent(share -> lines.add("Share of each ballot in the end: "
                + share.rounded(2).movePointLeft(file.decimals()).stripTrailingZeros().toPlainString()));
        lines.add("");
        lines.add("Winners: %d, cost %s, left %s".formatted(
                outcome.winners().size(), money(outcome.spent()), money(election().envelope() - outcome.spent())));
        outcome.trace().stream().filter(turn -> turn.verdict().isFunded()).forEach(turn -> lines.add(winner(turn)));
        if (!outcome.exhaustive()) {
            lines.add("Note: of those not chosen, some would fit into what is left; the rule leaves them out.");
        }
        lines.add("");
        lines.add("Not chosen:");
        outcome.explanations().stream().filter(why -> !why.verdict().isFunded()).forEach(why -> lines.add(loser(why)));
        return String.join("\n", lines);
    }

    static String words(RuleProblem problem) {
        String words = plain(problem.kind().name());
        return problem.about().isEmpty() ? words : words + " (" + problem.about() + ")";
    }

    private String winner(Turn turn) {
        Explanation why = outcome.explanations().get(turn.project());
        String votes = turn.purchase()
                .map(purchase -> ", %s effective votes at %s each".formatted(
                        purchase.effectiveVotes().rounded(2), purchase.price().rounded(2).movePointLeft(file.decimals())))
                .orElse("");
        return "  %s  %s  score %d, %d voters%s, rest before %s  %s".formatted(
                id(turn.project()), money(turn.amount()), why.score(), why.voters(), votes, money(turn.rest()), project(turn.project()).name());
    }

    private String loser(Explanation why) {
        StringBuilder line = new StringBuilder("  %s  %s  score %d, %d voters: %s".formatted(
                id(why.project()), money(project(why.project()).cost()), why.score(), why.voters(), plain(why.verdict().name())));
        if (why.missingMoney() > 0) {
            line.append(", %s missing".formatted(money(why.missingMoney())));
        }
        why.missingScore().ifPresent(missing -> line.append(", %d more would have been enough".formatted(missing)));
        return line.append("  ").append(project(why.project()).name()).toString();
    }

    private Map<String, Object> turn(Turn turn) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("project", id(turn.project()));
        object.put("verdict", turn.verdict());
        object.put("rest", amount(turn.rest()));
        object.put("amount", amount(turn.amount()));
        turn.purchase().ifPresent(purchase -> {
            object.put("price", purchase.price().toString());
            object.put("effectiveVotes", purchase.effectiveVotes().toString());
        });
        return object;
    }

    private Map<String, Object> explanation(Explanation why) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("project", id(why.project()));
        object.put("score", why.score());
        object.put("voters", why.voters());
        object.put("rank", why.rank());
        object.put("verdict", why.verdict());
        object.put("amount", amount(why.amount()));
        object.put("missingMoney", amount(why.missingMoney()));
        why.missingScore().ifPresent(missing -> object.put("missingScore", missing));
        return object;
    }

    private Election election() {
        return file.election();
    }

    private Project project(int place) {
        return election().projects().get(place);
    }

    private String id(int place) {
        return project(place).id();
    }

    private BigDecimal amount(long units) {
        BigDecimal amount = BigDecimal.valueOf(units, file.decimals()).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    private String money(long units) {
        String currency = file.meta().getOrDefault("currency", "");
        String number = String.format(Locale.ROOT, "%,." + Math.max(0, amount(units).scale()) + "f", amount(units));
        return currency.isEmpty() ? number : number + " " + currency;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
