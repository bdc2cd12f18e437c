package org.parvis.participation.opinion;

import org.parvis.participation.talk.AuthoredActStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What moderators did about statements. */
@Repository
class StatementActStore extends AuthoredActStore {

    StatementActStore(JdbcClient jdbc) {
        super(jdbc, "statement");
    }
}
