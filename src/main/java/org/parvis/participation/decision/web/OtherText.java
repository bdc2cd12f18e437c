package org.parvis.participation.decision.web;

import java.util.ArrayList;
import java.util.List;
import org.parvis.participation.decision.Ruling;
import org.parvis.web.View;

/**
 * What somebody else wrote in a field meanwhile.
 *
 * @param field its id on the page
 * @param label of the field, as it is read
 * @param text what stands in the draft; empty where nothing does
 */
public record OtherText(String field, String label, String text) {

    /** Where what was typed is not what stands there now, in the order of the page. */
    static List<OtherText> between(DecisionForm typed, DecisionForm saved, List<Ruling> rulings, View view) {
        List<OtherText> other = new ArrayList<>();
        add(other, "authority", view.t("decision.authority"), typed.authority(), saved.authority());
        add(other, "sessionOn", view.t("decision.session"), typed.sessionOn(), saved.sessionOn());
        add(other, "deliberation", view.t("decision.deliberation"), typed.deliberation(), saved.deliberation());
        add(other, "reviewOn", view.t("decision.review"), typed.reviewOn(), saved.reviewOn());
        add(other, "words", view.t("decision.words"), typed.words(), saved.words());
        add(other, "dataUsed", view.t("decision.data"), typed.dataUsed(), saved.dataUsed());
        add(other, "laws", view.t("decision.laws"), typed.laws(), saved.laws());
        for (Ruling ruling : rulings) {
            DecisionForm.Line mine = typed.line(ruling);
            DecisionForm.Line theirs = saved.line(ruling);
            String name = ruling.code() + " " + ruling.name();
            add(other, "fate." + ruling.code(), name, fate(mine, view), fate(theirs, view));
            add(other, "amount." + ruling.code(), name + ", " + view.t("decision.amount"), mine.cents(), theirs.cents(), theirs.amount());
            add(other, "reason." + ruling.code(), name + ", " + view.t("decision.reason"), mine.reason(), theirs.reason());
        }
        return other;
    }

    private static String fate(DecisionForm.Line line, View view) {
        return line.fate().isEmpty() ? "" : view.t("decision.fate." + line.fate());
    }

    /** Browsers end lines otherwise than what is kept. */
    private static String plain(Object text) {
        return text.toString().replace("\r\n", "\n");
    }

    private static void add(List<OtherText> other, String field, String label, Object mine, Object theirs) {
        add(other, field, label, mine, theirs, theirs.toString());
    }

    private static void add(List<OtherText> other, String field, String label, Object mine, Object theirs, String text) {
        if (!plain(mine).equals(plain(theirs))) {
            other.add(new OtherText(field, label, text));
        }
    }
}
