package org.parvis.casework.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.queues.Queue;
import org.parvis.casework.queues.QueueQuery;
import org.parvis.casework.queues.SavedView;
import org.parvis.web.View;

/**
 * The desk: queues, the list of one, perhaps a case.
 *
 * @param next query string of the next page; null on the last
 * @param notice what was just done
 */
public record DeskPage(
        QueueQuery query,
        List<Tab> tabs,
        List<SavedView> views,
        List<Line> lines,
        @Nullable String next,
        List<Choice> departments,
        List<Choice> categories,
        List<Choice> districts,
        @Nullable String notice,
        @Nullable CasePage opened) {

    /** @param count short: «12», «99+», empty where it is not counted */
    public record Tab(Queue queue, String query, String count, Boolean current) {
        public boolean isAlarming() {
            return queue == Queue.LATE && !count.equals("0");
        }
    }

    /** A case in the list; without title where the reader may know no more than that it exists. */
    public record Line(
            UUID id,
            String number,
            @Nullable String title,
            CaseStatus status,
            Due due,
            String department,
            @Nullable String assignee,
            Boolean canTick) {}

    public String title(View view) {
        return opened == null ? view.t("desk.queue." + query.queue()) : opened.title();
    }

    public String address(String number) {
        return "/bureau/dossiers/" + number + "?" + query.toUrl();
    }

    public boolean isOpened(String number) {
        return opened != null && opened.number().equals(number);
    }

    public boolean canTick() {
        return lines.stream().anyMatch(Line::canTick);
    }

    public boolean isContinued() {
        return query.after() != null;
    }

    /** A search looks among all cases, unless the agent is looking in one queue already. */
    public String searchQueue() {
        return Queue.ALL.slug();
    }

}
