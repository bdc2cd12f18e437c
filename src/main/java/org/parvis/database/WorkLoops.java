package org.parvis.database;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The loops of this node: they begin once everything is ready and end before anything else does. A command beside a
 * running server ({@code parvis.jobs.enabled=false}) leaves the work to the server.
 */
@Component
public class WorkLoops implements SmartLifecycle {

    private final JdbcClient jdbc;
    private final boolean works;
    private final List<WorkLoop> loops = new ArrayList<>();
    private boolean running;

    WorkLoops(JdbcClient jdbc, @Value("${parvis.jobs.enabled:true}") boolean works) {
        this.jdbc = jdbc;
        this.works = works;
    }

    public WorkQueue queue(String table) {
        return new WorkQueue(jdbc, table);
    }

    /** A loop over a queue, started and ended with this node. */
    public synchronized WorkLoop over(WorkQueue queue, WorkLoop.Plan plan) {
        WorkLoop loop = new WorkLoop(queue, plan);
        loops.add(loop);
        if (running && works) {
            loop.start();
        }
        return loop;
    }

    @Override
    public synchronized void start() {
        running = true;
        if (works) {
            loops.forEach(WorkLoop::start);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        loops.forEach(WorkLoop::stop);
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
