package org.parvis.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tables a backup holds, in an order in which they can be filled: a table after those it refers to. */
final class BackedUpTables {

    /** A table and the columns that can be written (generated ones make themselves). */
    record Table(String name, List<String> columns) {
        String columnList() {
            return String.join(", ", columns);
        }
    }

    /** A reference to a table that is filled later: the two refer to each other. */
    record Loop(String table, String constraint) {}

    private static final String OURS = """
            n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like 'pg\\_%'
            and c.relname <> 'flyway_history'
            """;

    private BackedUpTables() {}

    static List<Table> in(Connection connection) throws SQLException {
        Map<String, List<String>> columns = columns(connection);
        Map<String, Set<String>> needs = needs(connection);
        Set<String> ordered = new LinkedHashSet<>();
        columns.keySet().forEach(table -> place(table, needs, ordered, new LinkedHashSet<>()));
        return ordered.stream()
                .filter(columns::containsKey)
                .map(table -> new Table(table, columns.getOrDefault(table, List.of())))
                .toList();
    }

    /** References that can be checked only once every table is filled. */
    static List<Loop> loops(Connection connection, List<Table> inOrder) throws SQLException {
        List<String> order = inOrder.stream().map(Table::name).toList();
        List<Loop> loops = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select conrelid::regclass::text, confrelid::regclass::text, quote_ident(conname)
                        from pg_constraint
                        where contype = 'f' and not condeferrable and conparentid = 0
                        """)) {
            while (rows.next()) {
                if (order.indexOf(rows.getString(2)) > order.indexOf(rows.getString(1))) {
                    loops.add(new Loop(rows.getString(1), rows.getString(3)));
                }
            }
        }
        return loops;
    }

    private static void place(String table, Map<String, Set<String>> needs, Set<String> ordered, Set<String> path) {
        if (ordered.contains(table) || !path.add(table)) {
            return;
        }
        needs.getOrDefault(table, Set.of()).forEach(needed -> place(needed, needs, ordered, path));
        ordered.add(table);
    }

    private static Map<String, List<String>> columns(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select c.oid::regclass::text, quote_ident(a.attname)
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                            and a.attgenerated = ''
                        where c.relkind = 'r' and not c.relispartition and
                        """ + OURS + " order by 1, a.attnum")) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), t -> new ArrayList<>()).add(rows.getString(2));
            }
        }
        return columns;
    }

    private static Map<String, Set<String>> needs(Connection connection) throws SQLException {
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select conrelid::regclass::text, confrelid::regclass::text
                        from pg_constraint
                        where contype = 'f'
                        """)) {
            while (rows.next()) {
                needs.computeIfAbsent(rows.getString(1), t -> new LinkedHashSet<>()).add(rows.getString(2));
            }
        }
        return needs;
    }
}
