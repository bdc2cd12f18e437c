package org.parvis.participation.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parvis.participation.survey.SurveyAbout.Results;
import org.parvis.participation.survey.SurveyAbout.Who;
import org.parvis.testing.Person;
import org.parvis.testing.StatementCounter;

/** Pages of a survey cost the same among a handful of answers and among thousands, and its export is read in parts. */
class SurveyCostIT extends TownThatAsks {

    private static final int MOST_STATEMENTS = 16;
    private static final int MANY = 6_000;
    private static final String ANSWER = "{\"q1\": [\"o2\"], \"q3\": [\"Trop loin\"], \"q4\": [\"30\"]}";

    private final AtomicInteger time = new AtomicInteger();

    private int cost(Person who, String path) {
        return StatementCounter.count(town, () -> assertThat(get(who, path + "?fois=" + time.getAndIncrement()).statusCode()).isEqualTo(200));
    }

    @Test
    void isTheSameHoweverManyAnswered() {
        ask(Who.FREE, Results.CLOSED);
        close();
        Person head = anAdministrator(town);
        String[] paths = {SURVEY + "/resultats", DESK + "/reponses", DESK + "/reponses/q3"};
        int[] before = new int[paths.length];
        answered(60, ANSWER);
        for (int i = 0; i < paths.length; i++) {
            cost(head, paths[i]);
            before[i] = cost(head, paths[i]);
        }
        answered(MANY, ANSWER);
        for (int i = 0; i < paths.length; i++) {
            cost(head, paths[i]);
            assertThat(cost(head, paths[i])).as(paths[i]).isLessThanOrEqualTo(before[i]).isLessThanOrEqualTo(MOST_STATEMENTS);
        }
        assertThat(get(head, DESK + "/reponses.csv").body().lines().count()).as("each, once, and the heading").isEqualTo(60 + MANY + 1);
    }
}
