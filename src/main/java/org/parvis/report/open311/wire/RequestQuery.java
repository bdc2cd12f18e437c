package org.parvis.report.open311.wire;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a client wants to see.
 *
 * @param ids when not empty, these and nothing else counts
 * @param words what must stand in the text
 * @param extensions whether answers, photos and notes are wanted too
 */
public record RequestQuery(
        List<String> ids,
        Set<String> serviceCodes,
        Set<Openness> statuses,
        Window window,
        @Nullable Box box,
        @Nullable String words,
        Paging paging,
        boolean extensions) {

    /** The most that one answer holds. */
    public static final int MOST = 1_000;

    private static final int LAST_PAGE = 1_000_000;

    /** The two statuses of GeoReport. */
    public enum Openness {
        OPEN,
        CLOSED
    }

    /** When the request came, and since when it changed; a missing end is open. */
    public record Window(
            @Nullable OffsetDateTime start, @Nullable OffsetDateTime end, @Nullable OffsetDateTime updatedAfter) {

        /** Whether the client named no date at all, so that the last 90 days apply. */
        public boolean isUnbounded() {
            return start == null && end == null && updatedAfter == null;
        }
    }

    /** Which part of the list, in which order. */
    public record Paging(Order order, int page, int size) {

        public long offset() {
            return (page - 1L) * size;
        }
    }

    /** The orders that can be asked for. */
    public enum Order {
        NEWEST("-requested_datetime"),
        OLDEST("requested_datetime"),
        LATEST_UPDATE("-updated_datetime"),
        EARLIEST_UPDATE("updated_datetime");

        private final String argument;

        Order(String argument) {
            this.argument = argument;
        }
    }

    /** Reads the query; throws a {@link Mistake} that names everything wrong with it. */
    public static RequestQuery of(Parameters parameters) {
        Arguments arguments = new Arguments(parameters);
        RequestQuery query = new RequestQuery(
                arguments.list("service_request_id", MOST),
                Set.copyOf(arguments.list("service_code", MOST)),
                Set.copyOf(arguments.anyOf("status", Openness.class)),
                window(arguments),
                arguments.box("bbox"),
                arguments.words("q", 200),
                new Paging(
                        order(arguments),
                        arguments.whole("page", 1, LAST_PAGE),
                        arguments.whole("page_size", MOST, MOST)),
                arguments.yes("extensions"));
        arguments.check();
        return query;
    }

    /** The query for one request, whatever its age. */
    public static RequestQuery one(String id, Parameters parameters) {
        Arguments arguments = new Arguments(parameters);
        boolean extensions = arguments.yes("extensions");
        arguments.check();
        Window ever = new Window(null, null, null);
        Paging alone = new Paging(Order.NEWEST, 1, 1);
        return new RequestQuery(List.of(id), Set.of(), Set.of(), ever, null, null, alone, extensions);
    }

    private static Window window(Arguments arguments) {
        OffsetDateTime start = arguments.moment("start_date");
        OffsetDateTime end = arguments.moment("end_date");
        if (start != null && end != null && start.isAfter(end)) {
            arguments.wrong("start_date must not be after end_date.");
        }
        return new Window(start, end, arguments.moment("updated_after"));
    }

    private static Order order(Arguments arguments) {
        String typed = arguments.words("sort", 40);
        if (typed == null) {
            return Order.NEWEST;
        }
        for (Order order : Order.values()) {
            if (order.argument.equals(typed)) {
                return order;
            }
        }
        arguments.wrong("sort must be requested_datetime or updated_datetime, with a leading - for newest first.");
        return Order.NEWEST;
    }
}
