package org.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTest {

    private static TransactionSystemException rollbackFailed(RuntimeException before) {
        TransactionSystemException failed = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        failed.initApplicationException(before);
        return failed;
    }

    @Test
    void isToldByWhatCameBeforeARollbackThatFailed() {
        assertThat(DatabaseAway.explains(rollbackFailed(new DataAccessResourceFailureException("terminating connection")))).isTrue();
        assertThat(DatabaseAway.explains(rollbackFailed(new DuplicateKeyException("twice")))).isFalse();
    }

    @Test
    void isNoneWhereTheDatabaseRefusesWhatItWasGiven() {
        SQLException tooLong = new SQLException("index row size exceeds", "54000");
        assertThat(DatabaseAway.explains(new DataAccessResourceFailureException("limit", tooLong))).isFalse();
        assertThat(DatabaseAway.explains(new DataAccessResourceFailureException("away", new SQLException("gone", "08006")))).isTrue();
    }
}
