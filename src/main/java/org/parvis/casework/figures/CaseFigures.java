package org.parvis.casework.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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

    /** By month and by every dimension. */
    public FigureTable table(FigureQuery query) {
        return store.table(query);
    }

    /** By two dimensions at once. */
    public CrossTable cross(FigureQuery query, Crossing crossing) {
        return store.cross(query, crossing);
    }

    /** Departments that have something in hand now. */
    public List<Burden> burdens() {
        return store.burdens();
    }
}
