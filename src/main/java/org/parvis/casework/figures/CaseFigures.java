package org.parvis.casework.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.shared.Delay;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures of the cases of the territory in scope, some seconds behind them. They name no case and nobody. */
@Service
@Transactional(readOnly = true)
public class CaseFigures {

    private final CaseFigureStore store;

    CaseFigures(CaseFigureStore store) {
        this.store = store;
    }

    /** First and last month with any case. */
    public record Known(YearMonth first, YearMonth last) {}

    /** Empty where no case ever came. */
    public Optional<Known> known() {
        return store.known();
    }

    /** By month, as the first day's date. */
    public Map<String, Measures> months(FigureQuery query) {
        return store.sums(query, Dimension.ALL, "month::text");
    }

    public Map<String, Measures> by(Dimension dimension, FigureQuery query) {
        return store.sums(query, dimension, "key");
    }

    /** How long answers took, by month. */
    public Map<String, Delay> monthlyDelays(FigureQuery query) {
        return store.delays(query, Dimension.ALL, "month::text");
    }

    public Map<String, Delay> delays(Dimension dimension, FigureQuery query) {
        return store.delays(query, dimension, "key");
    }

    /** Departments that have something in hand now. */
    public List<Burden> burdens() {
        return store.burdens();
    }
}
