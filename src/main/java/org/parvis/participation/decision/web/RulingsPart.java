package org.parvis.participation.decision.web;

import java.util.List;
import org.parvis.participation.decision.Ruling;

/**
 * Some of what a decision says, as one page shows it.
 *
 * @param after place of the last one before it; 0 at the beginning
 * @param next where the next part begins; 0 on the last one
 */
public record RulingsPart(List<Ruling> rulings, int after, int next) {

    static final int SHOWN = 50;

    /** @param found one more than are shown, where there are more */
    static RulingsPart of(List<Ruling> found, int after) {
        List<Ruling> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        return new RulingsPart(shown, after, found.size() > SHOWN ? shown.getLast().position() : 0);
    }

    boolean has(String code) {
        return rulings.stream().anyMatch(one -> one.code().equals(code));
    }
}
