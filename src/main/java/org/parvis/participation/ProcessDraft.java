package org.parvis.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a process.
 *
 * @param words about it, in paragraphs
 * @param promise what the authority will do with the contributions
 * @param promisedFor by when; null as long as nothing is promised
 * @param department code of who handles the ideas
 * @param phases in the order in which they open
 */
public record ProcessDraft(
        String title,
        String summary,
        String words,
        String promise,
        @Nullable LocalDate promisedFor,
        String department,
        List<Phase> phases) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_SUMMARY = 300;
    public static final int LONGEST_WORDS = 10_000;

    public ProcessDraft {
        phases = phases.stream().sorted(Comparator.comparing(Phase::opens)).toList();
    }

    /** The same with other phases. */
    ProcessDraft with(List<Phase> others) {
        return new ProcessDraft(title, summary, words, promise, promisedFor, department, others);
    }

    /** What contradicts itself, by field, as message keys: refused even in a draft. */
    public Map<String, String> contradictions() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            problems.put("title", "participation.refused.title");
        }
        if (summary.length() > LONGEST_SUMMARY) {
            problems.put("summary", "participation.refused.summary");
        }
        if (words.length() > LONGEST_WORDS) {
            problems.put("words", "participation.refused.words");
        }
        if (promise.length() > LONGEST_WORDS) {
            problems.put("promise", "participation.refused.words");
        }
        if (phases.stream().anyMatch(phase -> !phase.closes().isAfter(phase.opens()))) {
            problems.put("phases", "participation.refused.closesFirst");
        } else if (phases.stream().anyMatch(phase -> phase.name().isBlank())) {
            problems.put("phases", "participation.refused.phaseName");
        }
        return problems;
    }

    /** What is missing before everybody can read it, by field, as message keys. */
    public Map<String, String> problems(ZoneId zone) {
        Map<String, String> problems = new LinkedHashMap<>(contradictions());
        if (summary.isBlank()) {
            problems.putIfAbsent("summary", "participation.refused.noSummary");
        }
        if (phases.isEmpty()) {
            problems.putIfAbsent("phases", "participation.refused.noPhase");
        } else if (phases.stream().noneMatch(ProcessDraft::letsPeopleSpeak)) {
            problems.putIfAbsent("phases", "participation.refused.noIdeas");
        } else if (comesFirst(Capability.SUPPORT)) {
            problems.putIfAbsent("phases", "participation.refused.supportsFirst");
        } else if (comesFirst(Capability.COMMENT)) {
            problems.putIfAbsent("phases", "participation.refused.commentsFirst");
        } else if (first(Capability.OPEN_DEBATE) != null && first(Capability.DEBATE) == null) {
            problems.putIfAbsent("phases", "participation.refused.noDebate");
        }
        if (promise.isBlank()) {
            problems.putIfAbsent("promise", "participation.refused.noPromise");
        }
        if (promisedFor == null) {
            problems.putIfAbsent("promisedFor", "participation.refused.noDay");
        } else if (phases.stream().anyMatch(phase -> phase.closes().isAfter(endOf(promisedFor, zone)))) {
            problems.putIfAbsent("promisedFor", "participation.refused.promisedFirst");
        }
        return problems;
    }

    private static boolean letsPeopleSpeak(Phase phase) {
        return phase.allows(Capability.PROPOSE) || phase.allows(Capability.DEBATE) || phase.allows(Capability.ANSWER)
                || phase.allows(Capability.SHARE) || phase.allows(Capability.ANNOTATE);
    }

    /** It would be open while there cannot be any idea. */
    private boolean comesFirst(Capability what) {
        Instant propose = first(Capability.PROPOSE);
        return first(what) instanceof Instant open && (propose == null || open.isBefore(propose));
    }

    private @Nullable Instant first(Capability capability) {
        return phases.stream().filter(phase -> phase.allows(capability)).map(Phase::opens).findFirst().orElse(null);
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether it changes when something happens, or by when the answer is due. */
    boolean movesDatesOf(ProcessDraft before) {
        if (!java.util.Objects.equals(promisedFor, before.promisedFor)) {
            return true;
        }
        for (int i = 0; i < Math.min(phases.size(), before.phases.size()); i++) {
            if (!phases.get(i).lastsAsLongAs(before.phases.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it has the same phases in which the same may be done, whenever that is. */
    boolean hasTheRulesOf(ProcessDraft before) {
        return phases.stream().map(Rule::of).toList().equals(before.phases.stream().map(Rule::of).toList())
                && promise.equals(before.promise);
    }

    private record Rule(String name, Set<Capability> allows) {
        static Rule of(Phase phase) {
            return new Rule(phase.name(), phase.allows().isEmpty() ? EnumSet.noneOf(Capability.class) : EnumSet.copyOf(phase.allows()));
        }
    }
}
