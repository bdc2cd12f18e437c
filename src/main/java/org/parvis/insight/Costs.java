package org.parvis.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.figures.Dimension;
import org.parvis.casework.figures.Figure;
import org.parvis.casework.figures.CaseFigures;
import org.parvis.casework.figures.FigureQuery;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the town pays for each channel, and what an operation costs there. */
@Service
@Transactional
public class Costs {

    private final CostStore store;
    private final CaseFigures figures;
    private final Territories territories;
    private final Journal journal;
    private final Clock clock;

    Costs(CostStore store, CaseFigures figures, Territories territories, Journal journal, Clock clock) {
        this.store = store;
        this.figures = figures;
        this.territories = territories;
        this.journal = journal;
        this.clock = clock;
    }

    /** All that was ever said, by channel, the newest first. */
    @Transactional(readOnly = true)
    public List<ChannelCost> list() {
        return store.list();
    }

    /** Keeps what a channel costs from a day on; what held before stays. */
    public void say(ChannelCost cost, Visitor by) {
        store.put(cost, clock.instant());
        journal.append(JournalEntry.by(by, "insight.costSaid", "channel", cost.channel().name()));
    }

    /** The same without anybody at a desk. */
    public void say(ChannelCost cost) {
        store.put(cost, clock.instant());
    }

    /**
     * With the costs that hold today and the operations of the last twelve whole months, or as many as the town says.
     * Channels that were never used and have no price are left out.
     */
    @Transactional(readOnly = true)
    public List<UnitCosts.Use> uses(List<ChannelCost> said) {
        YearMonth now = YearMonth.from(today());
        FigureQuery year = new FigureQuery(FigureQuery.ALL_KINDS, now.minusMonths(12).atDay(1), now.atDay(1));
        Map<String, Figure> counted = figures.table(year).by(Dimension.CHANNEL);
        List<UnitCosts.Use> uses = new ArrayList<>();
        for (CaseChannel channel : CaseChannel.values()) {
            ChannelCost cost = inForce(said, channel);
            long operations = cost != null && cost.operations() != null
                    ? Objects.requireNonNull(cost.operations())
                    : counted.getOrDefault(channel.name(), Figure.NONE).measures().received();
            if (operations > 0 || cost != null) {
                uses.add(new UnitCosts.Use(channel, operations, cost == null ? null : cost.price()));
            }
        }
        return uses;
    }

    private @Nullable ChannelCost inForce(List<ChannelCost> said, CaseChannel channel) {
        LocalDate today = today();
        return said.stream()
                .filter(cost -> cost.channel() == channel && !cost.validFrom().isAfter(today))
                .findFirst()
                .orElse(null);
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(territories.current().zone()));
    }

    /** Whether everybody may read the figures; only where the town chose so. */
    @Transactional(readOnly = true)
    public boolean arePublic() {
        return store.isPublic();
    }

    public void publish(Publication publication, Visitor by) {
        store.publish(publication == Publication.EVERYBODY);
        journal.append(JournalEntry.by(by, "insight.published", "figures", publication.name()));
    }

    /** Who reads the figures. */
    public enum Publication {
        EVERYBODY,
        DESK
    }
}
