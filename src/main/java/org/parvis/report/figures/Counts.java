package org.parvis.report.figures;

/**
 * What happened to reports in some time.
 *
 * @param received reports that came
 * @param solved closed as solved
 * @param declined closed as declined
 * @param promised closed, where a time had been promised
 * @param kept of those, how many in time
 * @param reopened closed ones that came back
 */
public record Counts(long received, long solved, long declined, long promised, long kept, long reopened) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /** Promises kept, in percent; −1 where none was due. */
    public int keptPercent() {
        return promised == 0 ? -1 : (int) Math.round(100.0 * kept / promised);
    }

    public Counts plus(Counts other) {
        return new Counts(
                received + other.received,
                solved + other.solved,
                declined + other.declined,
                promised + other.promised,
                kept + other.kept,
                reopened + other.reopened);
    }
}
