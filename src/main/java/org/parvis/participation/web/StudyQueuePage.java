package org.parvis.participation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.StudyQueue;
import org.parvis.participation.StudyStage;

/**
 * The ideas of a process for whoever has them studied.
 *
 * @param awaited whom it waits for, whoever is late first
 * @param after where the next page begins; null on the last one
 */
public record StudyQueuePage(
        Process process,
        Map<StudyStage, Long> counts,
        StudyStage stage,
        List<Line> lines,
        List<Department> awaited,
        LocalDate today,
        @Nullable String after) {

    /**
     * An idea.
     *
     * @param title null where it is with a department that keeps it to itself
     * @param path null for whoever does not handle it
     * @param waiting for whom, whoever is to answer first
     */
    public record Line(StudyQueue.Row row, @Nullable String title, @Nullable String path, List<Waiting> waiting) {}

    /** Who is to answer, by which day. */
    public record Waiting(String department, LocalDate due) {}

    /** How much a department has to answer. */
    public record Department(String name, StudyQueue.Awaited awaited) {}

    public long count(StudyStage one) {
        return counts.getOrDefault(one, 0L);
    }

    public String path() {
        return path(process);
    }

    static String path(Process process) {
        return DeskProcessController.PATH + "/" + process.slug() + "/etude";
    }
}
