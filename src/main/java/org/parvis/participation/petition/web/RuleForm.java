package org.parvis.participation.petition.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.petition.Duty;
import org.parvis.participation.petition.PetitionRule;
import org.parvis.participation.petition.PetitionRule.Birth;
import org.parvis.participation.petition.PetitionRule.Step;
import org.parvis.participation.petition.PetitionRule.Taking;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * The rules of petitions, as they are typed at the desk.
 *
 * @param version that was read
 */
public record RuleForm(
        String version,
        boolean isTaking,
        String minAge,
        boolean asksBirth,
        String postcodes,
        String months,
        String examineDays,
        String paperDays,
        String keepMonths,
        String base,
        String baseWords,
        String department,
        List<Line> steps) {

    private static final int TENTHS = 10;

    /** A threshold: a number, or a share in percent with at most one decimal. */
    public record Line(String needed, boolean isShare, String duty, String words, String days) {

        static final Line EMPTY = new Line("", false, Duty.ANSWER.name(), "", "");

        static Line of(Step step) {
            return new Line(
                    step.share() == null ? String.valueOf(step.signatures()) : PetitionWords.percent(step.share()), step.share() != null,
                    step.duty().name(), step.words(), String.valueOf(step.days()));
        }

        boolean isEmpty() {
            return needed.isEmpty() && words.isEmpty() && days.isEmpty();
        }

        Step step() {
            return new Step(
                    isShare ? null : number(needed), isShare ? share(needed) : null, Typed.one(Duty.values(), duty).orElse(Duty.ANSWER), words,
                    orWrong(days));
        }
    }

    static RuleForm of(PetitionRule rule) {
        List<Line> lines = new ArrayList<>(rule.steps().stream().map(Line::of).toList());
        return new RuleForm(
                String.valueOf(rule.version()), rule.takes(), String.valueOf(rule.minAge()), rule.birth() == Birth.ASKED,
                String.join(", ", rule.postcodes()), String.valueOf(rule.months()), String.valueOf(rule.examineDays()),
                String.valueOf(rule.paperDays()), String.valueOf(rule.keepMonths()), rule.base() == null ? "" : String.valueOf(rule.base()),
                rule.baseWords(), rule.department(), withRoom(lines));
    }

    static RuleForm read(MultiValueMap<String, String> fields) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < PetitionRule.MOST_STEPS; i++) {
            lines.add(new Line(
                    Typed.of(fields, "seuil" + i), Typed.of(fields, "unite" + i).equals("part"), Typed.of(fields, "devoir" + i),
                    Typed.of(fields, "effet" + i), Typed.of(fields, "jours" + i)));
        }
        return new RuleForm(
                Typed.of(fields, "version"), fields.containsKey("ouvertes"), Typed.of(fields, "age"), fields.containsKey("naissance"),
                Typed.of(fields, "codes"), Typed.of(fields, "mois"), Typed.of(fields, "examen"), Typed.of(fields, "papier"), Typed.of(fields, "garde"),
                Typed.of(fields, "base"), Typed.of(fields, "baseDe"), Typed.of(fields, "service"), lines);
    }

    private static List<Line> withRoom(List<Line> lines) {
        while (lines.size() < PetitionRule.MOST_STEPS) {
            lines.add(Line.EMPTY);
        }
        return lines;
    }

    int read() {
        return orWrong(version);
    }

    /** What is no number becomes one that no rule can have. */
    PetitionRule rule() {
        @Nullable Integer of = number(base);
        return new PetitionRule(
                0, null, isTaking ? Taking.YES : Taking.NO, orWrong(minAge), asksBirth ? Birth.ASKED : Birth.NOT_ASKED, codes(), orWrong(months),
                orWrong(examineDays), orWrong(paperDays), orWrong(keepMonths), base.isEmpty() ? null : of == null ? -1L : of.longValue(), baseWords,
                department, steps.stream().filter(one -> !one.isEmpty()).map(Line::step).toList());
    }

    private List<String> codes() {
        return Arrays.stream(postcodes.split("[,;\\s]+")).filter(one -> !one.isEmpty()).map(one -> one.toUpperCase(Locale.ROOT)).distinct().toList();
    }

    private static int orWrong(String typed) {
        @Nullable Integer number = number(typed);
        return number == null ? -1 : number;
    }

    private static @Nullable Integer number(String typed) {
        String plain = typed.replaceAll("[\\s\u00A0\u202F]", "");
        return plain.matches("[0-9]{1,8}") ? Integer.valueOf(plain) : null;
    }

    private static @Nullable Integer share(String typed) {
        String plain = typed.replace(',', '.').replace("%", "").strip();
        return plain.matches("[0-9]{1,3}(\\.[0-9])?")
                ? Integer.valueOf((int) Math.round(Double.parseDouble(plain) * TENTHS))
                : null;
    }
}
