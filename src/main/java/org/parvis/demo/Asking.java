package org.parvis.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.Process;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.participation.survey.Survey;
import org.parvis.participation.survey.SurveyAbout;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.Surveys;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** How the trial town asks: a process in which people answer, with a survey that is published. */
@Component
class Asking {

    private static final int LATEST_CODE = 100;

    private final Processes processes;
    private final Surveys surveys;
    private final Territories territories;

    Asking(Processes processes, Surveys surveys, Territories territories) {
        this.processes = processes;
        this.surveys = surveys;
        this.territories = territories;
    }

    /** What a process says of itself. */
    record Words(String title, String summary, String words, String promise) {}

    /** Since how many days people can answer, for how many more, and in how many the town will have. */
    record Days(int since, int more, int promised) {}

    /** A process that everybody can read. */
    Process process(Words words, Days days, Instant now, Visitor by) {
        ZoneId zone = territories.current().zone();
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant opened = today.minusDays(days.since()).atTime(LocalTime.of(8, 30)).atZone(zone).toInstant();
        Instant closes = today.plusDays(days.more()).atTime(LocalTime.of(18, 0)).atZone(zone).toInstant();
        Process draft = processes.create(
                new ProcessDraft(
                        words.title(), words.summary(), words.words(), words.promise(), today.plusDays(days.promised()), "accueil",
                        List.of(new Phase("Répondre", opened, closes, EnumSet.of(Capability.ANSWER)))),
                by);
        processes.publish(draft.slug(), by);
        return processes.get(draft.id());
    }

    /** A survey that everybody can answer. */
    Survey survey(Process process, SurveyAbout about, List<SurveyItem> questions, Visitor by) {
        Survey draft = surveys.create(process, about, by);
        questions.forEach(item -> surveys.edit(draft, form -> form.put(item, LATEST_CODE), by));
        surveys.publish(draft, by);
        return surveys.get(draft.id());
    }

    /** What one person chooses. */
    static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
