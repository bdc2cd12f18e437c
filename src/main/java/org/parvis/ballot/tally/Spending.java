package org.parvis.ballot.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An envelope while it is given out: what is left, what was decided. */
final class Spending {

    private final Verdict[] verdicts;
    private final long[] rests;
    private final String[] abouts;
    private final List<Turn> trace = new ArrayList<>();
    private final List<Integer> winners = new ArrayList<>();
    private final long envelope;
    private long rest;

    Spending(int projects, long envelope) {
        this.verdicts = new Verdict[projects];
        this.rests = new long[projects];
        this.abouts = new String[projects];
        Arrays.fill(abouts, "");
        this.envelope = envelope;
        this.rest = envelope;
    }

    long rest() {
        return rest;
    }

    long spent() {
        return envelope - rest;
    }

    List<Integer> winners() {
        return winners;
    }

    List<Turn> trace() {
        return trace;
    }

    boolean isFunded(int project) {
        return verdicts[project] != null && verdicts[project].isFunded();
    }

    /** The last decision on a project, empty while there is none. */
    Optional<Verdict> verdict(int project) {
        return Optional.ofNullable(verdicts[project]);
    }

    /** What was left at the project's turn, what is left now where it had none. */
    long restAt(int project) {
        return verdicts[project] == null ? rest : rests[project];
    }

    /** The minimum that it was served for, or the group that was full at its last turn; empty for neither. */
    String about(int project) {
        return abouts[project];
    }

    /** As {@link #fund}, for the sake of a minimum. */
    void serve(int project, long amount, String minimum) {
        fund(project, Verdict.FUNDED, amount, Optional.empty());
        abouts[project] = minimum;
    }

    /** As {@link #refuse}, since enough of a group were paid for. */
    void refuseOf(String group, int project) {
        refuse(project, Verdict.GROUP_FULL);
        abouts[project] = group;
    }

    void fund(int project, Verdict verdict, long amount, Optional<Purchase> purchase) {
        trace.add(new Turn(project, rest, verdict, amount, purchase));
        note(project, verdict);
        winners.add(project);
        rest -= amount;
    }

    void refuse(int project, Verdict verdict) {
        trace.add(new Turn(project, rest, verdict, 0, Optional.empty()));
        note(project, verdict);
    }

    private void note(int project, Verdict verdict) {
        verdicts[project] = verdict;
        rests[project] = rest;
    }
}
