package org.parvis.database;

import javax.sql.DataSource;

/**
 * Connections of the schemas' owner, for migrations, backup and restore only. Deliberately not a {@link DataSource}
 * bean: nobody gets them by asking for a database.
 */
public record OwnerConnections(DataSource dataSource) {}
