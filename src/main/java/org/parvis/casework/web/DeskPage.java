package org.parvis.casework.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseGlance;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.bulk.Bulks;
import org.parvis.casework.queues.Queue;
import org.parvis.casework.queues.QueueQuery;
import org.parvis.casework.queues.SavedView;
import org.parvis.web.View;

/**
 * The desk: queues, the list of one, perhaps a case.
 *
 * @param total how many the list holds over all its pages, counted up to one more than a bulk order takes
 * @param next query string of the next page; null on the last
 * @param notice what to know about this list; null for nothing
 */
public record DeskPage(
        QueueQuery query,
        List<Tab> tabs,
        List<SavedView> views,
        List<Line> lines,
        Integer total,
        @Nullable String next,
        List<Choice> departments,
        List<Choice> categories,
        List<Choice> districts,
        List<Choice> teams,
        @Nullable String notice,
        @Nullable CasePage opened) {

    /** @param count short: «12», «99+», empty where it is not counted */
    public record Tab(Queue queue, String query, String count, Boolean current) {
        public boolean isAlarming() {
            return (queue == Queue.LATE || queue == Queue.LEGAL || queue == Queue.PUBLISH) && !count.equals("0");
        }
    }

    /**
     * A case in the list; without title where the reader may know no more than that it exists.
     *
     * @param step the territory's own step within the status; null for none
     * @param team for which it is; null for the department as a whole
     */
    public record Line(
            UUID id,
            String number,
            @Nullable String title,
            CaseStatus status,
            @Nullable String step,
            Due due,
            String department,
            @Nullable String assignee,
            @Nullable String team,
            Boolean canTick,
            CaseGlance glance) {

        Line with(CaseGlance seen) {
            return new Line(id, number, title, status, step, due, department, assignee, team, canTick, seen);
        }
    }

    DeskPage saying(String news) {
        return new DeskPage(query, tabs, views, lines, total, next, departments, categories, districts, teams, news, opened);
    }

    public String title(View view) {
        return opened == null ? view.t("desk.queue." + query.queue()) : opened.title();
    }

    public boolean isOpened(String number) {
        return opened != null && opened.number().equals(number);
    }

    public boolean canTick() {
        return lines.stream().anyMatch(Line::canTick);
    }

    /** How many cases «all of the list» stands for in one order. */
    public int choosable() {
        return Math.min(total, Bulks.MOST);
    }

    public boolean isMoreThanAnOrder() {
        return total > Bulks.MOST;
    }

    /** In one's own queue and in those of nobody, who has the case goes without saying. */
    public boolean showsAssignee() {
        return switch (query.queue()) {
            case NEW, MINE, FREE -> false;
            default -> true;
        };
    }

    public boolean isContinued() {
        return query.after() != null;
    }

    /** A search looks among all cases, unless the agent is looking in one queue already. */
    public String searchQueue() {
        return Queue.ALL.slug();
    }

}
