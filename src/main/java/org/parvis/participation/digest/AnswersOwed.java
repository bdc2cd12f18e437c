package org.parvis.participation.digest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** «Qui attend une réponse»: one list of what people wait for, whatever the kind, the longest waiting first. */
@Service
@Transactional(readOnly = true)
public class AnswersOwed {

    /** Promises are told of so many days before they are late. */
    public static final int NEAR = ToAnswer.Who.NEAR;

    private static final int MOST = 60;

    private final List<ToAnswer> sources;
    private final Processes processes;
    private final Territories territories;

    AnswersOwed(List<ToAnswer> sources, Processes processes, Territories territories) {
        this.sources = sources;
        this.processes = processes;
        this.territories = territories;
    }

    /**
     * @param more whether there is more than is listed
     */
    public record Listed(List<Owed> owed, boolean more, LocalDate today) {}

    public Listed list(List<Process> led, Visitor visitor) {
        ZoneId zone = territories.current().zone();
        LocalDate today = processes.now().atZone(zone).toLocalDate();
        ToAnswer.Who who = new ToAnswer.Who(led, visitor, today, zone, MOST + 1);
        List<Owed> all = sources.stream()
                .flatMap(one -> one.list(who).stream())
                .sorted(Comparator.comparing(Owed::due).thenComparing(Owed::what).thenComparing(Owed::about))
                .toList();
        return new Listed(all.subList(0, Math.min(MOST, all.size())), all.size() > MOST, today);
    }
}
