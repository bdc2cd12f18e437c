package org.parvis.participation.debate;

import org.parvis.participation.talk.AuthoredActStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What moderators did about debates. */
@Repository
class DebateActStore extends AuthoredActStore {

    DebateActStore(JdbcClient jdbc) {
        super(jdbc, "debate");
    }
}
