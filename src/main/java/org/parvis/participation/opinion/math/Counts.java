package org.parvis.participation.opinion.math;

/** How some people voted on a statement. */
public record Counts(int agree, int disagree, int pass) {

    public static final Counts NONE = new Counts(0, 0, 0);

    /** How many have voted on it, passes too. */
    public int seen() {
        return agree + disagree + pass;
    }

    public int of(Stance stance) {
        return stance == Stance.AGREE ? agree : disagree;
    }

    public Counts plus(Counts other) {
        return new Counts(agree + other.agree, disagree + other.disagree, pass + other.pass);
    }

    public Counts minus(Counts other) {
        return new Counts(agree - other.agree, disagree - other.disagree, pass - other.pass);
    }
}
