package org.parvis.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** What only a superuser may do, whom only an embedded server has at hand. */
record Superuser(int port) {

    private static final String SEARCH_OPERATORS = "/db/migration/database/V003__searches_under_row_level_security.sql";

    /** Whether a server answers. */
    boolean isAnswered() {
        try (Connection ignored = connect("postgres")) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Makes the roles and the database, where they are missing. */
    void prepare() {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String role : List.of("parvis_owner", "parvis_app")) {
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login");
                }
            }
            if (!exists(statement, "select 1 from pg_database where datname = 'parvis'")) {
                statement.execute("create database parvis owner parvis_owner encoding 'UTF8' template template0");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL could not be prepared", e);
        }
    }

    /**
     * Lets row-level security use the indexes of searches (ADR 0002). After the migrations, which bring the operators
     * along.
     */
    void declareSearchOperators() {
        try (Connection connection = connect("parvis");
                Statement statement = connection.createStatement();
                InputStream script = Superuser.class.getResourceAsStream(SEARCH_OPERATORS)) {
            if (!exists(statement, "select 1 from pg_proc where proname = 'word_similarity_op' and proleakproof")) {
                statement.execute(
                        new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The operators of searches could not be declared", e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/" + database + "?user=postgres");
    }
}
