package org.parvis.cli;

import java.io.PrintStream;

/** A progress bar on the operator's terminal; a line at every tenth where there is none (a log, a pipe). */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final String what;
    private final boolean terminal;
    private int lastShown = -1;

    private Progress(PrintStream out, String what, boolean terminal) {
        this.out = out;
        this.what = what;
        this.terminal = terminal;
    }

    static Progress on(PrintStream out, String what) {
        return new Progress(out, what, System.console() != null && System.console().isTerminal());
    }

    /** Shows that so many of so many are done. */
    void at(long done, long total) {
        int percent = total <= 0 ? 100 : (int) Math.min(100, done * 100 / total);
        int step = terminal ? 1 : 10;
        if (percent / step == lastShown / step && lastShown >= 0) {
            return;
        }
        lastShown = percent;
        String counted = String.format("%3d %%  %,d/%,d", percent, done, total);
        if (terminal) {
            int filled = percent * WIDTH / 100;
            out.print("\r" + what + "  [" + "█".repeat(filled) + "·".repeat(WIDTH - filled) + "] " + counted);
        } else {
            out.println(what + " " + counted);
        }
        out.flush();
    }

    @Override
    public void close() {
        if (terminal && lastShown >= 0) {
            out.println();
        }
    }
}
