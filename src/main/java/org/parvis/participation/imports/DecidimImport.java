package org.parvis.participation.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Capability;
import org.parvis.participation.Origin;
import org.parvis.participation.Origins;
import org.parvis.participation.PastProposal;
import org.parvis.participation.PastProposals;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.debate.PastDebate;
import org.parvis.participation.debate.PastDebates;
import org.parvis.participation.talk.PastComment;
import org.parvis.participation.talk.PastComments;
import org.parvis.shared.Ids;
import org.parvis.shared.ProgressListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings debates, ideas and comments that were exported from Decidim into a process of the territory in scope: each once,
 * with its date, its thread and a link to where it was said. All that can be brought in is, in one transaction, or nothing is;
 * rows that cannot are named with what to do. Nobody gets a mail.
 */
@Service
public class DecidimImport {

    private static final int AT_ONCE = 500;

    private final Processes processes;
    private final Origins origins;
    private final PastDebates debates;
    private final PastProposals ideas;
    private final PastComments comments;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DecidimImport(
            Processes processes,
            Origins origins,
            PastDebates debates,
            PastProposals ideas,
            PastComments comments,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.processes = processes;
        this.origins = origins;
        this.debates = debates;
        this.ideas = ideas;
        this.comments = comments;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How far it goes. */
    public enum Mode {
        WRITE,
        /** Says what would be done. */
        TRY,
        /** Writes only where every row can be brought in. */
        ALL_OR_NOTHING
    }

    /**
     * What was done, or would be.
     *
     * @param known rows that are here already
     * @param changed those of them that say something else now
     * @param problems rows that cannot be used: where they stand, why, what to do
     * @param passed files of something else
     * @param isWritten whether anything was
     */
    public record Summary(
            int debates, int ideas, int comments, int known, List<String> changed, List<String> problems, List<String> passed, boolean isWritten) {}

    /** @throws ImportRefused where nothing can be brought in at all */
    public Summary run(String slug, List<Path> given, Mode mode, ProgressListener progress) {
        DecidimFiles files = DecidimFiles.read(given, clock);
        return Objects.requireNonNull(transaction.execute(_ -> run(slug, files, mode, progress)));
    }

    private Summary run(String slug, DecidimFiles files, Mode mode, ProgressListener progress) {
        Process process = processes.findPublished(slug)
                .orElseThrow(() -> new ImportRefused("No published process «" + slug + "»: write it at the desk and publish it first."));
        origins.oneAtATime();
        DecidimPlan plan = new DecidimPlan(process, files.rows(), origins.known(keys(files)));
        check(process, plan);
        List<String> problems = new ArrayList<>();
        files.problems().forEach((place, why) -> problems.add(place + ": " + why));
        plan.problems().forEach((place, why) -> problems.add(place + ": " + why));
        boolean isWritten = mode == Mode.WRITE || mode == Mode.ALL_OR_NOTHING && problems.isEmpty();
        Summary summary = new Summary(
                plan.debates().size(), plan.ideas().size(), plan.comments().size(), plan.again(), plan.changed(), problems, files.passed(), isWritten);
        if (isWritten && summary.debates() + summary.ideas() + summary.comments() > 0) {
            write(process, plan, progress);
            journal.append(JournalEntry.bySystem("participation.brought", "process", slug)
                    .with("debates", summary.debates())
                    .with("ideas", summary.ideas())
                    .with("comments", summary.comments())
                    .with("refused", problems.size()));
        }
        return summary;
    }

    /** All that the rows name: what they are, and what they answer. */
    private static Set<String> keys(DecidimFiles files) {
        Set<String> keys = new HashSet<>(files.rows().keySet());
        files.rows().values().forEach(row -> {
            if (row instanceof DecidimRow.Comment comment) {
                keys.add(comment.about());
            }
        });
        return keys;
    }

    /** What has no page in a process would not be seen. */
    private static void check(Process process, DecidimPlan plan) {
        boolean isTalkOfIdeas = plan.comments().stream().anyMatch(DecidimRow.Comment::isOnIdea);
        need(process, Capability.DEBATE, !plan.debates().isEmpty(), "people debate");
        need(process, Capability.PROPOSE, !plan.ideas().isEmpty(), "people propose ideas");
        need(process, Capability.COMMENT, isTalkOfIdeas, "people comment on ideas");
    }

    private static void need(Process process, Capability capability, boolean isNeeded, String what) {
        if (isNeeded && process.phasesFor(capability).isEmpty()) {
            throw new ImportRefused("«" + process.title() + "» has no phase in which " + what
                    + ": what the files hold would have no page. Bring it into a process that has one, be it over.");
        }
    }

    private void write(Process process, DecidimPlan plan, ProgressListener progress) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, UUID> ids = new HashMap<>();
        List<Origin> written = new ArrayList<>();
        long total = plan.debates().size() + plan.ideas().size() + plan.comments().size();
        progress.at(0, total);
        debates.bring(process, plan.debates().stream()
                .map(one -> new PastDebate(id(one, ids), one.question(), one.words(), one.known().author(), one.known().at()))
                .toList());
        plan.debates().forEach(one -> written.add(origin(one, Origin.Kind.DEBATE, process, ids, now)));
        for (List<DecidimRow.Idea> some : parts(plan.ideas())) {
            ideas.bring(process, some.stream()
                    .map(one -> new PastProposal(
                            id(one, ids), one.title(), one.words(), one.known().author(), one.known().at(), one.isWithdrawn(), one.answer()))
                    .toList());
            some.forEach(one -> written.add(origin(one, Origin.Kind.IDEA, process, ids, now)));
            progress.at(written.size(), total);
        }
        for (List<DecidimRow.Comment> some : parts(plan.comments())) {
            comments.bring(process, some.stream().map(one -> comment(one, plan, ids)).toList());
            some.forEach(one -> written.add(origin(one, Origin.Kind.COMMENT, process, ids, now)));
            progress.at(written.size(), total);
        }
        parts(written).forEach(origins::note);
    }

    private static <T> List<List<T>> parts(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                .toList();
    }

    private static PastComment comment(DecidimRow.Comment row, DecidimPlan plan, Map<String, UUID> ids) {
        @Nullable UUID made = ids.get(row.about());
        UUID above = made == null ? Objects.requireNonNull(plan.here(row.about())) : made;
        return new PastComment(
                id(row, ids), row.isAnswer() ? null : above, row.isAnswer() ? above : null, row.stance(), row.words(), row.known().author(), row.known().at());
    }

    /** As old as the row says, so that it stands where it belongs among others. */
    private static UUID id(DecidimRow row, Map<String, UUID> ids) {
        UUID random = Ids.next();
        UUID id = Ids.at(row.known().at().toEpochMilli(), random.getMostSignificantBits(), random.getLeastSignificantBits());
        ids.put(row.known().key(), id);
        return id;
    }

    private static Origin origin(DecidimRow row, Origin.Kind kind, Process process, Map<String, UUID> ids, Instant now) {
        DecidimRow.Known known = row.known();
        DecidimRow.@Nullable Idea idea = row instanceof DecidimRow.Idea one ? one : null;
        return new Origin(
                Objects.requireNonNull(ids.get(known.key())), kind, known.key(), process.id(), known.url(), known.digest(),
                idea == null ? 0 : idea.supports(), idea == null ? "" : idea.category(), idea == null ? List.of() : idea.meetings(), now);
    }
}
