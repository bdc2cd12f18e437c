package org.parvis.participation.debate.web;

import java.util.Locale;
import org.parvis.participation.debate.Position;
import org.parvis.participation.talk.VoteFigures;

/** How people vote on a question, as a bar and its table, and as what an open page is sent: one definition for both. */
public record Results(VoteFigures figures) {

    private static final int WHOLE = 100;

    public int count(Position position) {
        return switch (position) {
            case PRO -> figures.pro();
            case CONTRA -> figures.contra();
            case NEITHER -> figures.neither();
            case NONE -> 0;
        };
    }

    /** Of all who vote, to the nearest whole. */
    public int percent(Position position) {
        return figures.all() == 0 ? 0 : Math.round((float) count(position) * WHOLE / figures.all());
    }

    /** How long a part of the bar is, in hundredths of it. */
    public String width(Position position) {
        return figures.all() == 0 ? "0" : decimals((double) count(position) * WHOLE / figures.all());
    }

    /** Where it begins: for, neither, against, so that both sides meet their own end. */
    public String start(Position position) {
        int before = switch (position) {
            case PRO, NONE -> 0;
            case NEITHER -> figures.pro();
            case CONTRA -> figures.pro() + figures.neither();
        };
        return figures.all() == 0 ? "0" : decimals((double) before * WHOLE / figures.all());
    }

    private static String decimals(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
