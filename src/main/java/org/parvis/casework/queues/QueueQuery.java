package org.parvis.casework.queues;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseStatus;
import org.parvis.web.TypedDay;
import org.parvis.web.TypedMoment;

/**
 * What a desk's list shows, as its URL says it. Unknown parameters and values that make no sense are passed over: an
 * old bookmark shows more, never an error.
 *
 * @param assignee an account's id; {@link #NOBODY} for cases in nobody's hands
 * @param district {@code layer:code}
 * @param from first day of opening, local
 * @param to last day of opening, local
 * @param after the last row of the page before
 */
public record QueueQuery(
        Queue queue,
        Set<CaseStatus> statuses,
        @Nullable UUID department,
        @Nullable String category,
        @Nullable String district,
        @Nullable CaseChannel channel,
        @Nullable UUID assignee,
        @Nullable UUID team,
        String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Cursor after) {

    public static final UUID NOBODY = new UUID(0, 0);

    private static final int LONGEST_TEXT = 200;

    /** Where a page ends. */
    public record Cursor(Instant at, UUID id) {
        @Override
        public String toString() {
            return at.getEpochSecond() + "." + at.getNano() + "_" + id;
        }

        static @Nullable Cursor parse(String text) {
            String[] parts = text.split("[._]", 3);
            UUID id = parts.length < 3 ? null : QueueQuery.id(parts[2]);
            return id == null
                    ? null
                    : TypedMoment.find(parts[0], parts[1], ChronoUnit.NANOS).map(at -> new Cursor(at, id)).orElse(null);
        }
    }

    public static QueueQuery of(Queue queue) {
        return new QueueQuery(queue, Set.of(), null, null, null, null, null, null, "", null, null, null);
    }

    /** Reads the parameters of a URL. */
    public static QueueQuery parse(Map<String, String[]> parameters) {
        Function<String, Optional<String>> one = name ->
                Arrays.stream(parameters.getOrDefault(name, new String[0])).map(String::strip).filter(v -> !v.isEmpty()).findFirst();
        return new QueueQuery(
                one.apply("vue").flatMap(Queue::find).orElse(Queue.MINE),
                statuses(parameters.getOrDefault("statut", new String[0])),
                one.apply("service").map(QueueQuery::id).orElse(null),
                one.apply("categorie").orElse(null),
                one.apply("quartier").orElse(null),
                one.apply("canal").map(v -> constant(CaseChannel.class, v)).orElse(null),
                one.apply("agent").map(v -> "personne".equals(v) ? NOBODY : id(v)).orElse(null),
                one.apply("equipe").map(QueueQuery::id).orElse(null),
                one.apply("q").map(v -> v.substring(0, Math.min(v.length(), LONGEST_TEXT))).orElse(""),
                one.apply("du").flatMap(TypedDay::find).orElse(null),
                one.apply("au").flatMap(TypedDay::find).orElse(null),
                one.apply("apres").map(Cursor::parse).orElse(null));
    }

    /** The same as a query string, for links, saved views and the browser's address; without the place in the pages. */
    public String toUrl() {
        return String.join("&", parameters().entrySet().stream().map(QueueQuery::encoded).toList());
    }

    public QueueQuery in(Queue newQueue) {
        return new QueueQuery(
                newQueue, statuses, department, category, district, channel, assignee, team, text, from, to, null);
    }

    public QueueQuery after(@Nullable Cursor cursor) {
        return new QueueQuery(
                queue, statuses, department, category, district, channel, assignee, team, text, from, to, cursor);
    }

    /** Whether anything besides the queue narrows the list. */
    public boolean isFiltered() {
        return parameters().size() > 1;
    }

    private Map<String, List<String>> parameters() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("vue", List.of(queue.slug()));
        all.put("statut", statuses.stream().map(Enum::name).sorted().toList());
        all.put("service", one(department));
        all.put("categorie", one(category));
        all.put("quartier", one(district));
        all.put("canal", one(channel));
        all.put("agent", NOBODY.equals(assignee) ? List.of("personne") : one(assignee));
        all.put("equipe", one(team));
        all.put("q", text.isEmpty() ? List.of() : List.of(text));
        all.put("du", one(from));
        all.put("au", one(to));
        all.values().removeIf(List::isEmpty);
        return all;
    }

    private static List<String> one(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }

    private static String encoded(Map.Entry<String, List<String>> parameter) {
        return String.join(
                "&",
                parameter.getValue().stream()
                        .map(value -> parameter.getKey() + "="
                                + URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .toList());
    }

    private static Set<CaseStatus> statuses(String[] values) {
        EnumSet<CaseStatus> statuses = EnumSet.noneOf(CaseStatus.class);
        Arrays.stream(values)
                .map(value -> constant(CaseStatus.class, value))
                .filter(Objects::nonNull)
                .forEach(statuses::add);
        return statuses;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable UUID id(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
