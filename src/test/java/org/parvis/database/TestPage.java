package org.parvis.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a page as a component of a wing does: by a method that only its package calls. */
@Component
class TestPage {

    private final JdbcClient jdbc;

    TestPage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PageTransaction
    String setting(String name) {
        return jdbc.sql("select current_setting(?)").param(name).query(String.class).single();
    }
}
