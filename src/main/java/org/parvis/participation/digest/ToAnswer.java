package org.parvis.participation.digest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.parvis.participation.Process;
import org.parvis.web.Visitor;

/** For what people wait in some processes: each kind of thing that can wait has one of these. */
interface ToAnswer {

    /** What is due first comes first; not more than a page can show. */
    List<Owed> list(Who who);

    /** @param processes that somebody leads */
    record Who(List<Process> processes, Visitor visitor, LocalDate today, ZoneId zone, int most) {

        /** Due this soon it is told of before it is late. */
        static final int NEAR = 14;

        boolean isNear(LocalDate due) {
            return !due.isAfter(today.plusDays(NEAR));
        }
    }
}
