package org.parvis.casework.figures;

import java.util.EnumSet;
import java.util.Set;

/**
 * Two dimensions at once. Kinds are crossed with all others, as every figure is kept by kind; the rest is counted apart.
 *
 * @throws IllegalArgumentException for one of them twice, or one that is not crossed
 */
public record Crossing(Dimension rows, Dimension columns) {

    /** Subjects and months are not among them: there are too many. */
    public static final Set<Dimension> DIMENSIONS =
            Set.copyOf(EnumSet.of(Dimension.CHANNEL, Dimension.KIND, Dimension.DEPARTMENT, Dimension.DISTRICT));

    public Crossing {
        if (rows == columns || !DIMENSIONS.contains(rows) || !DIMENSIONS.contains(columns)) {
            throw new IllegalArgumentException(rows + " is not crossed with " + columns);
        }
    }

    boolean hasKinds() {
        return rows == Dimension.KIND || columns == Dimension.KIND;
    }

    /** The one that is no kind. */
    Dimension besidesKinds() {
        return rows == Dimension.KIND ? columns : rows;
    }

    /** As counts are kept: always in one order. */
    String name() {
        return isTurned() ? columns + "|" + rows : rows + "|" + columns;
    }

    /** Whether rows are what is kept second; kinds are kept first. */
    boolean isTurned() {
        return hasKinds() ? columns == Dimension.KIND : rows.compareTo(columns) > 0;
    }
}
