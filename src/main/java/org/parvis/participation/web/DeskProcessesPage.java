package org.parvis.participation.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.team.ProcessRole;
import org.parvis.web.HomeTile;

/**
 * Processes at the desk.
 *
 * @param own those in whose team whoever looks is
 * @param rows those that they write
 * @param canBegin whether they begin processes and other activities
 */
public record DeskProcessesPage(List<Own> own, List<Row> rows, boolean canBegin) {

    /** @param work what waits there, and where */
    public record Own(Process process, Set<ProcessRole> roles, List<HomeTile.Link> work) {}

    /**
     * A process in the list of those who write them.
     *
     * @param studyPath what its ideas wait for; null for whoever has none of them studied
     */
    public record Row(Process process, String state, @Nullable String studyPath) {
        static Row of(Process process, Instant now, boolean isFollowed) {
            return new Row(
                    process,
                    process.isPublished() ? process.stage(now).name() : "DRAFT",
                    process.isPublished() && isFollowed ? StudyQueuePage.path(process) : null);
        }
    }
}
