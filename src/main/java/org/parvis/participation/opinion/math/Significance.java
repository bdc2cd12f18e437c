package org.parvis.participation.opinion.math;

/** How sure it is that votes are not what chance gives, as Polis reckons it. */
public final class Significance {

    /** Of what is less likely than one in ten, on one side. */
    public static final double SURE = 1.2816;

    private Significance() {}

    /** What share of those who saw it hold so, as if two more had seen it and one of them did. */
    public static double share(int holding, int seen) {
        return (holding + 1.0) / (seen + 2.0);
    }

    /** How far a share is from one half. */
    public static double ofShare(int holding, int seen) {
        return 2 * Math.sqrt(seen + 1.0) * ((holding + 1.0) / (seen + 1.0) - 0.5);
    }

    /** How far two shares are from each other; each of the four counts with one more. */
    public static double ofDifference(int holdingIn, int seenIn, int holdingOut, int seenOut) {
        double s1 = holdingIn + 1.0;
        double n1 = seenIn + 1.0;
        double s2 = holdingOut + 1.0;
        double n2 = seenOut + 1.0;
        double p = (s1 + s2) / (n1 + n2);
        return p == 1 ? 0 : (s1 / n1 - s2 / n2) / Math.sqrt(p * (1 - p) * (1 / n1 + 1 / n2));
    }
}
