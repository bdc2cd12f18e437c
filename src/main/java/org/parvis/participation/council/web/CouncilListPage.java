package org.parvis.participation.council.web;

import java.util.List;
import org.parvis.participation.council.Council;

/** All councils that everybody reads. */
public record CouncilListPage(List<Row> rows) {

    /**
     * One of them.
     *
     * @param district name of its district; empty for the whole territory
     * @param isCalling whether somebody can apply for a seat
     * @param owed opinions that wait for the town's answer
     */
    public record Row(Council council, String district, int seats, int taken, boolean isCalling, long owed) {}

    public List<Row> live() {
        return rows.stream().filter(one -> !one.council().isEnded()).toList();
    }

    public List<Row> ended() {
        return rows.stream().filter(one -> one.council().isEnded()).toList();
    }
}
