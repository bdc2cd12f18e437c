package org.parvis.report.open311.server;

import java.util.HashMap;
import java.util.Map;

/** Conditions of a query, fixed pieces of SQL, with the values of their parameters. */
final class Clauses {

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> values = new HashMap<>();

    void add(String clause) {
        sql.append(clause).append('\n');
    }

    void add(String clause, String name, Object value) {
        add(clause);
        with(name, value);
    }

    void with(String name, Object value) {
        values.put(name, value);
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> values() {
        return values;
    }
}
