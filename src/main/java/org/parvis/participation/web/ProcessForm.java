package org.parvis.participation.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.Process;
import org.parvis.participation.ProcessDraft;
import org.parvis.web.Typed;
import org.parvis.web.TypedDay;
import org.parvis.web.TypedTime;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed of a process; times are those of the territory.
 *
 * @param reason why dates move that everybody knows
 */
public record ProcessForm(
        String title,
        String summary,
        String words,
        String promise,
        String promisedFor,
        String department,
        List<Line> phases,
        String reason) {

    private static final int MOST_PHASES = 6;

    /** A phase, as the fields of the browser write it. */
    public record Line(String name, String opens, String closes, Set<Capability> allows) {

        static final Line EMPTY = new Line("", "", "", EnumSet.noneOf(Capability.class));

        boolean isEmpty() {
            return name.isEmpty() && opens.isEmpty() && closes.isEmpty() && allows.isEmpty();
        }
    }

    static ProcessForm empty() {
        return new ProcessForm("", "", "", "", "", "", List.of(), "").withRoom();
    }

    static ProcessForm of(Process process, ZoneId zone) {
        ProcessDraft about = process.about();
        List<Line> lines = about.phases().stream()
                .map(phase -> new Line(phase.name(), TypedTime.field(phase.opens(), zone), TypedTime.field(phase.closes(), zone), phase.allows()))
                .toList();
        ProcessForm form = new ProcessForm(
                about.title(), about.summary(), about.words(), about.promise(),
                about.promisedFor() == null ? "" : about.promisedFor().toString(), about.department(), lines, "");
        return process.isPublished() ? form : form.withRoom();
    }

    /** Empty lines for phases to add. */
    private ProcessForm withRoom() {
        List<Line> more = new ArrayList<>(phases);
        while (more.size() < MOST_PHASES) {
            more.add(Line.EMPTY);
        }
        return new ProcessForm(title, summary, words, promise, promisedFor, department, List.copyOf(more), reason);
    }

    static ProcessForm read(MultiValueMap<String, String> fields) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < MOST_PHASES && fields.containsKey("p" + i + ".name"); i++) {
            String line = "p" + i + ".";
            Set<Capability> allows = EnumSet.noneOf(Capability.class);
            for (Capability one : Capability.values()) {
                if (fields.containsKey(line + one)) {
                    allows.add(one);
                }
            }
            lines.add(new Line(Typed.of(fields, line + "name"), Typed.of(fields, line + "opens"), Typed.of(fields, line + "closes"), allows));
        }
        return new ProcessForm(
                Typed.of(fields, "title"),
                Typed.of(fields, "summary"),
                Typed.of(fields, "words"),
                Typed.of(fields, "promise"),
                Typed.of(fields, "promisedFor"),
                Typed.of(fields, "department"),
                List.copyOf(lines),
                Typed.of(fields, "reason"));
    }

    /** What is no date, by field, as message keys. */
    Map<String, String> problems(ZoneId zone) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!promisedFor.isEmpty() && TypedDay.find(promisedFor).isEmpty()) {
            problems.put("promisedFor", "participation.refused.day");
        }
        for (int i = 0; i < phases.size(); i++) {
            Line line = phases.get(i);
            if (!line.isEmpty() && TypedTime.find(line.opens(), zone).isEmpty()) {
                problems.put("p" + i + ".opens", "participation.refused.moment");
            }
            if (!line.isEmpty() && TypedTime.find(line.closes(), zone).isEmpty()) {
                problems.put("p" + i + ".closes", "participation.refused.moment");
            }
        }
        return problems;
    }

    /**
     * Of dates that are some. A field has minutes and a date may have seconds: what comes back as it was shown has not moved.
     *
     * @param before what was shown; null for a new one
     */
    ProcessDraft draft(ZoneId zone, @Nullable Process before) {
        List<Phase> known = before == null ? List.of() : before.about().phases();
        List<Phase> read = new ArrayList<>();
        for (Line line : phases) {
            if (!line.isEmpty()) {
                @Nullable Phase shown = read.size() < known.size() ? known.get(read.size()) : null;
                read.add(new Phase(
                        line.name(), time(line.opens(), shown == null ? null : shown.opens(), zone),
                        time(line.closes(), shown == null ? null : shown.closes(), zone), line.allows()));
            }
        }
        return new ProcessDraft(title, summary, words, promise, TypedDay.find(promisedFor).orElse(null), department, List.copyOf(read));
    }

    private static Instant time(String typed, @Nullable Instant shown, ZoneId zone) {
        return shown != null && typed.equals(TypedTime.field(shown, zone)) ? shown : TypedTime.find(typed, zone).orElseThrow();
    }

}
