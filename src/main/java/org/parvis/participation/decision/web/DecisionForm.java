package org.parvis.participation.decision.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Estimate;
import org.parvis.participation.budget.web.Money;
import org.parvis.participation.decision.Fate;
import org.parvis.participation.decision.Ruling;
import org.parvis.participation.decision.Said;
import org.parvis.participation.decision.TownDecision;
import org.parvis.participation.decision.TownDecisionDraft;
import org.parvis.participation.decision.Written;
import org.parvis.web.Typed;
import org.parvis.web.TypedDay;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed of a decision; money is in euros.
 *
 * @param revision of the draft that they had read; none that a draft can have where it was not sent
 * @param lines what was typed of the projects or ideas of the page, by their code
 */
public record DecisionForm(
        int revision,
        String authority,
        String sessionOn,
        String deliberation,
        String words,
        String dataUsed,
        String laws,
        String reviewOn,
        Map<String, Line> lines) {

    static final DecisionForm EMPTY = new DecisionForm(-1, "", "", "", "", "", "", "", Map.of());

    /** What was typed of one project or idea. */
    public record Line(String fate, String reason, String amount) {

        static Line of(Ruling ruling) {
            return new Line(
                    ruling.fate() == null ? "" : ruling.fate().name(),
                    ruling.reason(),
                    ruling.amount() == 0 ? "" : Estimate.plain(ruling.amount()));
        }

        /** What is granted: nothing where it is not taken, whatever stands in the field. */
        long cents() {
            return fate.isEmpty() || fate.equals(Fate.NOT_TAKEN.name()) ? 0 : Money.find(amount).orElse(0);
        }
    }

    static DecisionForm of(TownDecision draft, List<Ruling> rulings) {
        TownDecisionDraft about = draft.about();
        Map<String, Line> lines = new LinkedHashMap<>();
        rulings.forEach(ruling -> lines.put(ruling.code(), Line.of(ruling)));
        return new DecisionForm(
                draft.revision(), about.authority(), day(about.sessionOn()), about.deliberation(), about.words(), about.dataUsed(), about.laws(),
                day(about.reviewOn()), lines);
    }

    static DecisionForm read(MultiValueMap<String, String> fields) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (String code : fields.getOrDefault("code", List.of())) {
            lines.put(code, new Line(Typed.of(fields, "fate." + code), Typed.of(fields, "reason." + code), Typed.of(fields, "amount." + code)));
        }
        String revision = Typed.of(fields, "revision");
        return new DecisionForm(
                revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : EMPTY.revision(),
                Typed.of(fields, "authority"), Typed.of(fields, "sessionOn"), Typed.of(fields, "deliberation"), Typed.of(fields, "words"),
                Typed.of(fields, "dataUsed"), Typed.of(fields, "laws"), Typed.of(fields, "reviewOn"), lines);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    public Line line(Ruling ruling) {
        return lines.getOrDefault(ruling.code(), Line.of(ruling));
    }

    /** What is no day and no amount, by field, as message keys. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!sessionOn.isEmpty() && TypedDay.find(sessionOn).isEmpty()) {
            problems.put("sessionOn", "decision.refused.day");
        }
        if (!reviewOn.isEmpty() && TypedDay.find(reviewOn).isEmpty()) {
            problems.put("reviewOn", "decision.refused.day");
        }
        lines.forEach((code, line) -> {
            if (!line.amount().isEmpty() && Money.find(line.amount()).isEmpty()) {
                problems.put("amount." + code, "decision.refused.amount");
            }
        });
        return problems;
    }

    /** The same, typed by somebody who has read that revision too. */
    DecisionForm at(int other) {
        return new DecisionForm(other, authority, sessionOn, deliberation, words, dataUsed, laws, reviewOn, lines);
    }

    Written written() {
        TownDecisionDraft about = new TownDecisionDraft(
                authority, TypedDay.find(sessionOn).orElse(null), deliberation, words, dataUsed, laws, TypedDay.find(reviewOn).orElse(null));
        return new Written(revision, about, said());
    }

    private List<Said> said() {
        return lines.entrySet().stream()
                .map(one -> new Said(
                        one.getKey(),
                        Typed.one(Fate.values(), one.getValue().fate()).orElse(null),
                        one.getValue().reason(),
                        Money.find(one.getValue().amount()).orElse(0)))
                .toList();
    }
}
