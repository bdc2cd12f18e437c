package org.parvis.participation.budget.web;

import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Method;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.Selection;
import org.parvis.participation.budget.VoterProof;
import org.parvis.web.Typed;
import org.parvis.web.TypedTime;
import org.springframework.util.MultiValueMap;

/** What somebody has typed of a budget; times are those of the territory, money is in whole euros. */
public record BudgetForm(
        String title,
        String summary,
        String words,
        BallotKind kind,
        String least,
        String most,
        String mostPoints,
        String sumPoints,
        String envelope,
        Method method,
        String leastScore,
        String opens,
        String closes,
        String interval,
        String ageFrom,
        String zoneChoice,
        VoterProof proof,
        boolean sumsAlone,
        SelectionForm selection,
        OutageForm outage,
        String process) {

    private static final String NUMBER = "[0-9]{1,9}";

    static BudgetForm empty(String process) {
        return new BudgetForm(
                "", "", "", BallotKind.APPROVAL, "1", "3", "3", "7", "", Method.GREEDY, "1", "", "", "60", "11", "", VoterProof.DECLARED, false,
                SelectionForm.of(Selection.USUAL), OutageForm.USUAL, process);
    }

    private static BudgetForm of(BudgetDraft about, String process, ZoneId zone) {
        return new BudgetForm(
                about.title(),
                about.summary(),
                about.words(),
                about.kind(),
                String.valueOf(about.least()),
                String.valueOf(about.most()),
                String.valueOf(about.mostPoints()),
                String.valueOf(about.sumPoints()),
                String.valueOf(about.envelope() / Money.CENTS),
                about.method(),
                String.valueOf(about.leastScore()),
                TypedTime.field(about.opens(), zone),
                TypedTime.field(about.closes(), zone),
                String.valueOf(about.interval().toMinutes()),
                String.valueOf(about.ageFrom()),
                about.zoneChoice().map(ZoneChoice::name).orElse(""),
                about.proof(),
                about.sumsBelow() > 0,
                SelectionForm.of(about.selection()),
                OutageForm.of(about.outage()),
                process);
    }

    static BudgetForm of(Budget budget, ZoneId zone) {
        return of(budget.about(), budget.processId() == null ? "" : budget.processId().toString(), zone);
    }

    static BudgetForm read(MultiValueMap<String, String> fields) {
        return new BudgetForm(
                Typed.of(fields, "title"),
                Typed.of(fields, "summary"),
                Typed.of(fields, "words"),
                Typed.one(BallotKind.values(), Typed.of(fields, "kind")).orElse(BallotKind.APPROVAL),
                Typed.of(fields, "least"),
                Typed.of(fields, "most"),
                Typed.of(fields, "mostPoints"),
                Typed.of(fields, "sumPoints"),
                number(Typed.of(fields, "envelope")),
                Typed.one(Method.values(), Typed.of(fields, "method")).orElse(Method.GREEDY),
                Typed.of(fields, "leastScore"),
                Typed.of(fields, "opens"),
                Typed.of(fields, "closes"),
                Typed.of(fields, "interval"),
                Typed.of(fields, "ageFrom"),
                Typed.of(fields, "zoneChoice"),
                Typed.one(VoterProof.values(), Typed.of(fields, "proof")).orElse(VoterProof.DECLARED),
                fields.containsKey("sums"),
                SelectionForm.read(fields),
                OutageForm.read(fields),
                Typed.of(fields, "demarche"));
    }

    /** What is missing, no number or no date, by field, as message keys. */
    Map<String, String> problems(ZoneId zone) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (title.isBlank() || title.length() > BudgetDraft.LONGEST_TITLE) {
            problems.put("title", "budget.refused.title");
        }
        Map<String, String> numbers = new LinkedHashMap<>();
        numbers.put("least", least);
        numbers.put("most", most);
        numbers.put("mostPoints", mostPoints);
        numbers.put("sumPoints", sumPoints);
        numbers.put("envelope", envelope);
        numbers.put("leastScore", leastScore);
        numbers.put("interval", interval);
        numbers.put("ageFrom", ageFrom);
        numbers.forEach((field, typed) -> {
            if (!typed.matches(NUMBER)) {
                problems.put(field, "budget.refused.number");
            }
        });
        if (TypedTime.find(opens, zone).isEmpty()) {
            problems.put("opens", "participation.refused.moment");
        }
        if (TypedTime.find(closes, zone).isEmpty()) {
            problems.put("closes", "participation.refused.moment");
        }
        selection.problems().forEach(problems::putIfAbsent);
        if (!outage.isNumbers()) {
            problems.put("outageMinutes", "budget.refused.outage");
        }
        return problems;
    }

    /** Of numbers and dates that are some. */
    BudgetDraft draft(ZoneId zone) {
        return new BudgetDraft(
                title, summary, words, kind, Integer.parseInt(least), Integer.parseInt(most), Integer.parseInt(mostPoints),
                Integer.parseInt(sumPoints), Long.parseLong(envelope) * Money.CENTS, method, Integer.parseInt(leastScore),
                TypedTime.find(opens, zone).orElseThrow(), TypedTime.find(closes, zone).orElseThrow(), Duration.ofMinutes(Long.parseLong(interval)),
                Integer.parseInt(ageFrom), Typed.one(ZoneChoice.values(), zoneChoice), proof,
                sumsAlone ? BudgetDraft.FEW : 0, selection.selection(), outage.rule());
    }

    /** «12 500 €» as people write it. */
    static String number(String typed) {
        return typed.replaceAll("[\\s\\u00A0\\u202F€]", "");
    }
}
