package org.parvis.participation.opinion.math;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A statement that tells a group from the others.
 *
 * @param statement its column
 * @param share of the group that hold it
 * @param shareTest how sure it is that the share is no half
 * @param ratio of that share to the one among all others
 * @param ratioTest how sure it is that both differ
 */
public record Representative(int statement, Stance stance, double share, double shareTest, double ratio, double ratioTest) {

    static final int MOST = 5;

    static Representative of(int statement, Stance stance, Counts in, Counts out) {
        double share = Significance.share(in.of(stance), in.seen());
        return new Representative(
                statement, stance, share, Significance.ofShare(in.of(stance), in.seen()),
                share / Significance.share(out.of(stance), out.seen()),
                Significance.ofDifference(in.of(stance), in.seen(), out.of(stance), out.seen()));
    }

    boolean isSure() {
        return shareTest > Significance.SURE && ratioTest > Significance.SURE;
    }

    double weight() {
        return ratio * ratioTest * share * shareTest;
    }

    /**
     * Up to five of a group, by their weight; where none is sure, the one that differs most.
     *
     * @param in how the group voted, by statement
     * @param out how all others did
     */
    static List<Representative> choose(List<Counts> in, List<Counts> out) {
        List<Representative> all = new ArrayList<>();
        for (int statement = 0; statement < in.size(); statement++) {
            if (in.get(statement).seen() > 0) {
                Representative agree = of(statement, Stance.AGREE, in.get(statement), out.get(statement));
                Representative disagree = of(statement, Stance.DISAGREE, in.get(statement), out.get(statement));
                all.add(disagree.ratioTest > agree.ratioTest ? disagree : agree);
            }
        }
        List<Representative> sure = all.stream()
                .filter(Representative::isSure)
                .sorted(Comparator.comparingDouble(Representative::weight).reversed())
                .limit(MOST)
                .toList();
        return sure.isEmpty() ? all.stream().max(Comparator.comparingDouble(Representative::ratioTest)).stream().toList() : sure;
    }
}
