package org.parvis.casework.figures;

/**
 * What happened to cases in some time.
 *
 * @param received cases that came
 * @param resolved closings with what was asked for; one for each time a case was closed
 * @param declined closings without
 * @param promised cycles of a promise that ended: one from each opening or reopening to its answer
 * @param kept of those, how many in time
 * @param reopened closed ones that came back
 * @param taken cases that came to an agent, who typed them in
 * @param atOnce of those, closed by the same agent within half an hour and not reopened within 30 days
 */
public record Measures(
        long received,
        long resolved,
        long declined,
        long promised,
        long kept,
        long reopened,
        long taken,
        long atOnce,
        Opinions opinions) {

    public static final Measures NONE = new Measures(0, 0, 0, 0, 0, 0, 0, 0, Opinions.NONE);

    public long answered() {
        return resolved + declined;
    }

    /** Promises kept, in percent; −1 where none was due. */
    public int keptPercent() {
        return percent(kept, promised);
    }

    /** Solved at first contact, in percent of what came to an agent; −1 where nothing did. */
    public int atOncePercent() {
        return percent(atOnce, taken);
    }

    static int percent(long part, long whole) {
        return whole == 0 ? -1 : (int) Math.round(100.0 * part / whole);
    }
}
