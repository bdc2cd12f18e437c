package org.parvis.casework.figures;

/** What people said of the answers they got, how many each. */
public record Opinions(long veryHappy, long happy, long unhappy, long veryUnhappy) {

    public static final Opinions NONE = new Opinions(0, 0, 0, 0);

    /** With fewer answers a share says more of those who answered than of the service, and might point at somebody. */
    public static final int ENOUGH = 5;

    public long all() {
        return veryHappy + happy + unhappy + veryUnhappy;
    }

    /** Satisfied or very satisfied, in percent; −1 where too few answered. */
    public int happyPercent() {
        return all() < ENOUGH ? -1 : Measures.percent(veryHappy + happy, all());
    }
}
