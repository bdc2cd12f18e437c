package org.parvis.participation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A «démarche participative».
 *
 * @param slug its name in addresses; never changes
 * @param publishedAt null while it is a draft, which nobody sees but those who write it
 */
public record Process(UUID id, String slug, ProcessDraft about, @Nullable Instant publishedAt) {

    /** Where it stands at a moment. */
    public enum Stage {
        OPEN,
        COMING,
        FINISHED
    }

    public String title() {
        return about.title();
    }

    public List<Phase> phases() {
        return about.phases();
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** Whether something may be done at a moment. */
    public boolean isOpen(Capability capability, Instant now) {
        return isPublished() && phases().stream().anyMatch(phase -> phase.contains(now) && phase.allows(capability));
    }

    /** The phases in which something may be done. */
    public List<Phase> phasesFor(Capability capability) {
        return phases().stream().filter(phase -> phase.allows(capability)).toList();
    }

    /** Whether something can be done never more, as it stands. */
    public boolean isOver(Capability capability, Instant now) {
        return phasesFor(capability).stream().allMatch(phase -> phase.isOver(now));
    }

    /** Between two phases it is open still: the authority is at work. */
    public Stage stage(Instant now) {
        if (phases().stream().allMatch(phase -> phase.isOver(now))) {
            return Stage.FINISHED;
        }
        return phases().stream().allMatch(phase -> now.isBefore(phase.opens())) ? Stage.COMING : Stage.OPEN;
    }

    public Optional<Phase> current(Instant now) {
        return phases().stream().filter(phase -> phase.contains(now)).findFirst();
    }

    /** When the first phase opens. */
    public Instant opens() {
        return phases().getFirst().opens();
    }

    /** When the last phase closes. */
    public Instant closes() {
        return phases().stream().map(Phase::closes).max(Comparator.naturalOrder()).orElseThrow();
    }

    public String path() {
        return "/participer/" + slug;
    }
}
