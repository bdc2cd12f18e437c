package org.parvis.ballot.pabulib;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.ballot.tally.Count;
import org.parvis.ballot.tally.Election;
import org.parvis.ballot.tally.Marking;

/** Where a file contradicts what it says of itself: it may be cut off, or counted by another rule than it tells. */
public final class PabulibDoubts {

    private PabulibDoubts() {}

    /** Each contradiction in words; none in a file that can be trusted. */
    public static List<String> of(PabulibFile file) {
        Election election = file.election();
        List<String> doubts = new ArrayList<>();
        compare(file, "num_votes", election.ballots(), doubts);
        compare(file, "num_projects", election.projects().size(), doubts);
        Count count = Count.of(election);
        for (int project = 0; project < file.declared().size(); project++) {
            String id = election.projects().get(project).id();
            compare(file.declared().get(project).votes(), count.voters().get(project), "votes of " + id, doubts);
            compare(file.declared().get(project).score(), count.scores().get(project), "score of " + id, doubts);
        }
        int beyond = election.markings().stream()
                .filter(marking -> file.limits().problem(election.kind(), marking.marks(), election.projects()).isPresent())
                .mapToInt(Marking::ballots)
                .sum();
        if (beyond > 0) {
            doubts.add(beyond + " ballots are beyond the limits of the header, and are counted all the same");
        }
        return doubts;
    }

    private static void compare(PabulibFile file, String key, int counted, List<String> doubts) {
        String declared = file.meta().getOrDefault(key, "");
        if (!declared.isEmpty() && !declared.equals(String.valueOf(counted))) {
            doubts.add("the header tells " + key + " " + declared + ", there are " + counted);
        }
    }

    private static void compare(Optional<Long> declared, long counted, String what, List<String> doubts) {
        declared.filter(said -> said != counted).ifPresent(said -> doubts.add("the file tells " + said + " for the " + what + ", counted are " + counted));
    }
}
