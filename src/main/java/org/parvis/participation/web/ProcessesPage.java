package org.parvis.participation.web;

import java.time.Instant;
import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.Process.Stage;

/** All that residents can take part in, could or will. */
public record ProcessesPage(List<Process> processes, Instant now) {

    public List<Process> in(Stage stage) {
        return processes.stream().filter(one -> one.stage(now) == stage).toList();
    }
}
