package org.parvis.participation.digest.web;

import java.util.List;
import org.parvis.participation.digest.AnswersOwed;
import org.parvis.participation.digest.Movement;
import org.parvis.participation.digest.Owed;

/** What moves, and who waits. */
public record AnimationPage(List<Movement> movements, AnswersOwed.Listed waiting) {

    public List<Movement> moving() {
        return movements.stream().filter(one -> !one.isStill()).toList();
    }

    public List<Movement> still() {
        return movements.stream().filter(Movement::isStill).toList();
    }

    public long days(Owed one) {
        return one.daysLate(waiting.today());
    }
}
