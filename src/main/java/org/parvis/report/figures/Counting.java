package org.parvis.report.figures;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.parvis.database.EveryTerritory;
import org.parvis.report.PastReportsBrought;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.report.category.CategoryTree;
import org.parvis.report.figures.CountStore.Position;
import org.parvis.territory.Territories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the squares of the map and the figures up to date, some seconds behind the reports: nothing is counted while
 * somebody waits, and no row is fought over by those who submit. What has been counted of each report is remembered, so
 * a report looked at twice counts once.
 */
@Service
public class Counting {

    private static final Duration EVERY = Duration.ofSeconds(5);

    /** Transactions that commit late appear behind our position: look back so far each time. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(60);

    private final CountStore store;
    private final Categories categories;
    private final Territories territories;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final JsonMapper json;

    Counting(
            CountStore store,
            Categories categories,
            Territories territories,
            TransactionTemplate transaction,
            Clock clock,
            JsonMapper json) {
        this.store = store;
        this.categories = categories;
        this.territories = territories;
        this.transaction = transaction;
        this.clock = clock;
        this.json = json;
    }

    /** Counts everything that was brought in or changed in the territory in scope. */
    public void catchUp() {
        while (Boolean.TRUE.equals(transaction.execute(status -> store.claim() && store.countBrought(counted())))) {
            // The next batch, in a transaction of its own.
        }
        Optional<Position> position = Optional.of(store.position());
        while (position.isPresent()) {
            position = next(position.get());
        }
    }

    private Optional<Position> next(Position after) {
        return transaction.execute(status -> {
            if (!store.claim()) {
                return Optional.<Position>empty();
            }
            Optional<Position> last = store.countChanged(after, counted());
            last.ifPresent(reached -> store.keep(behind(reached)));
            return last;
        });
    }

    private CountStore.Counted counted() {
        return new CountStore.Counted(lineages(), territories.current().zone());
    }

    private Position behind(Position reached) {
        Instant settled = clock.instant().minus(LOOK_BACK);
        return reached.updatedAt().isBefore(settled) ? reached : new Position(settled, new UUID(0, 0));
    }

    /** Each category with the groups it belongs to. */
    private String lineages() {
        CategoryTree tree = categories.tree();
        Map<String, List<String>> lineages = new TreeMap<>();
        for (Category category : tree.choosable()) {
            List<String> lineage = new ArrayList<>();
            Optional<Category> at = Optional.of(category);
            while (at.isPresent() && !lineage.contains(at.get().code())) {
                lineage.add(at.get().code());
                at = Optional.ofNullable(at.get().parent()).flatMap(tree::find);
            }
            lineages.put(category.code(), lineage);
        }
        return json.writeValueAsString(lineages);
    }

    @Bean
    static Task<Void> countReports(Counting counting, EveryTerritory everyTerritory) {
        return Tasks.recurring("report.count", FixedDelay.of(EVERY))
                .execute((instance, context) -> everyTerritory.run("report.count", counting.waiting(), counting::catchUp));
    }

    /** The territories with something to count: one question for all, as most have nothing most of the time. */
    List<UUID> waiting() {
        return store.waiting(territories.listIds());
    }

    /** Reports of the past lie behind our position; whoever brings them in waits for nobody. */
    @EventListener
    void on(PastReportsBrought event) {
        store.bring(event.reportIds());
    }
}
