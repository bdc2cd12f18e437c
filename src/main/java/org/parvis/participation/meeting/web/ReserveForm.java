package org.parvis.participation.meeting.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.Reserve;
import org.parvis.web.Typed;
import org.parvis.web.TypedTime;
import org.springframework.util.MultiValueMap;

/**
 * Seats that are kept for groups, as they are typed; times are those of the territory.
 *
 * @param lines with empty ones for more
 * @param release when what is free goes to whoever waits
 */
public record ReserveForm(List<Line> lines, String release) {

    private static final int MORE = 2;

    /** @param id empty for a new group */
    public record Line(String id, String name, String why, String seats) {

        private static final Line EMPTY = new Line("", "", "", "");

        private boolean isEmpty() {
            return name.isEmpty() && why.isEmpty() && seats.isEmpty();
        }

        private Reserve group() {
            @Nullable Integer many = MeetingForm.number(seats);
            return new Reserve(Typed.id(id).orElseGet(UUID::randomUUID), name, why, many == null ? -1 : many, 0);
        }
    }

    static ReserveForm of(List<Reserve> reserves, @Nullable Instant release, ZoneId zone) {
        return new ReserveForm(
                withMore(reserves.stream().map(one -> new Line(one.id().toString(), one.name(), one.why(), String.valueOf(one.seats()))).toList()),
                release == null ? "" : TypedTime.field(release, zone));
    }

    static ReserveForm read(MultiValueMap<String, String> fields) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Reserve.MOST && fields.containsKey("g" + i + ".name"); i++) {
            String g = "g" + i + ".";
            Line line = new Line(Typed.of(fields, g + "id"), Typed.of(fields, g + "name"), Typed.of(fields, g + "why"), Typed.of(fields, g + "seats"));
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return new ReserveForm(withMore(lines), Typed.of(fields, "release"));
    }

    private static List<Line> withMore(List<Line> known) {
        List<Line> lines = new ArrayList<>(known);
        for (int i = 0; i < MORE && lines.size() < Reserve.MOST; i++) {
            lines.add(Line.EMPTY);
        }
        return lines;
    }

    /** In the order of their lines; a number of seats that is none is none. */
    List<Reserve> groups() {
        return lines.stream().filter(one -> !one.isEmpty()).map(Line::group).toList();
    }
}
