package org.parvis.participation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, found and concluded about an idea.
 *
 * @param lines in the order in which they were asked for
 * @param conclusions the first version first
 * @param departments names by id
 */
public record Study(List<Line> lines, List<Conclusion> conclusions, Map<UUID, String> departments) {

    public static final Study NONE = new Study(List.of(), List.of(), Map.of());

    /** @param department its name */
    public record Line(String department, Appraisal appraisal) {

        public Findings found() {
            return appraisal.found();
        }
    }

    public boolean isEmpty() {
        return conclusions.isEmpty() && lines.stream().allMatch(line -> line.appraisal().state() == Appraisal.State.CANCELLED);
    }

    /** With the author now; null for none. */
    public @Nullable Conclusion pending() {
        return conclusions.stream().filter(Conclusion::isPending).findFirst().orElse(null);
    }

    /** What everybody reads; null for nothing yet. */
    public @Nullable Conclusion published() {
        return conclusions.stream().filter(Conclusion::isFinal).reduce((earlier, later) -> later).orElse(null);
    }

    /** What everybody read before, the newest first. */
    public List<Conclusion> earlier() {
        return conclusions.stream()
                .filter(one -> one.isFinal() && !one.equals(published()))
                .sorted(Comparator.comparing(Conclusion::version).reversed())
                .toList();
    }

    /** Who concluded, by name. */
    public String department(Conclusion conclusion) {
        return departments.getOrDefault(conclusion.departmentId(), "");
    }

    /** What a conclusion rests on: the last word of each department by then. */
    public List<Line> behind(Conclusion conclusion) {
        Map<UUID, Line> last = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.appraisal().isGivenBy(conclusion.concludedAt()))
                .forEach(line -> last.put(line.appraisal().departmentId(), line));
        return List.copyOf(last.values());
    }

    /** Names of those who had been asked and had not answered when it was concluded. */
    public List<String> silentAt(Conclusion conclusion) {
        List<String> heard = behind(conclusion).stream().map(Line::department).toList();
        return lines.stream()
                .filter(line -> line.appraisal().state() != Appraisal.State.CANCELLED)
                .filter(line -> !line.appraisal().askedAt().isAfter(conclusion.concludedAt()))
                .map(Line::department)
                .filter(name -> !heard.contains(name))
                .distinct()
                .toList();
    }

    /** How many of those behind a conclusion say so. */
    public long count(Conclusion conclusion, Feasibility feasibility) {
        return behind(conclusion).stream().filter(line -> line.found().feasibility() == feasibility).count();
    }

    /** Whether a department says the contrary of another, or of what was concluded. */
    public boolean isDisputed(Conclusion conclusion) {
        Feasibility contrary = conclusion.feasibility() == Feasibility.FEASIBLE ? Feasibility.NOT_FEASIBLE : Feasibility.FEASIBLE;
        return count(conclusion, contrary) > 0;
    }

    /** Names of those who are to answer still. */
    public List<String> awaited() {
        return lines.stream().filter(line -> line.appraisal().isAsked()).map(Line::department).distinct().toList();
    }

    /** Names of those who have answered. */
    public List<String> heard() {
        return lines.stream().filter(line -> line.appraisal().isGiven()).map(Line::department).distinct().toList();
    }
}
