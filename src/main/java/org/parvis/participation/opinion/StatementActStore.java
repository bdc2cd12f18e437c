package org.parvis.participation.opinion;

import org.parvis.participation.talk.ActStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What moderators did about statements. */
@Repository
class StatementActStore extends ActStore {

    StatementActStore(JdbcClient jdbc) {
        super(jdbc, "statement");
    }
}
