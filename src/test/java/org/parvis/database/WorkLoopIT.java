package org.parvis.database;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Work is done however often who does it is stopped and started again. */
class WorkLoopIT extends ParvisIT {

    private static final String TABLE = "database.loop_trial";
    private static final int TIMES = 200;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void createQueue() {
        superuser().sql("call database.work_queue('" + TABLE + "')").update();
    }

    @AfterEach
    void dropQueue() {
        superuser().sql("drop table " + TABLE).update();
    }

    private static JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(TestDatabase.superuserUrl()));
    }

    @Test
    void losesNothingByBeingStoppedInTheMiddle() {
        WorkQueue queue = new WorkQueue(jdbc, TABLE);
        UUID territory = UUID.randomUUID();
        WorkLoop loop = new WorkLoop(queue, new WorkLoop.Plan(
                "trial", 1, 10, Duration.ofMinutes(10), () -> true,
                claims -> queue.done(territory, claims.stream().map(WorkQueue.Claim::itemId).toList())));
        for (int i = 0; i < TIMES; i++) {
            queue.add(territory, UUID.randomUUID(), 0);
            loop.start();
            LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(3_000_000));
            loop.stop();
        }
        loop.start();
        try {
            await().until(() -> jdbc.sql("select count(*) from " + TABLE).query(Long.class).single() == 0);
        } finally {
            loop.stop();
        }
    }
}
