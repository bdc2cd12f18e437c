package org.parvis.database;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is.
 *
 * @param data folder of the embedded database and of the files
 * @param url JDBC address of an outside PostgreSQL ≥ 15; empty for the embedded one
 * @param ownerUser the role that owns the schemas and runs migrations
 * @param user the role of the application: neither owner nor superuser, so that row-level security binds it
 * @param poolSize connections per node
 * @param patience how long work waits for one of them before whoever asked is told that the server is busy (503)
 */
@ConfigurationProperties(DatabaseSettings.PREFIX)
public record DatabaseSettings(
        @DefaultValue("data") Path data,
        @Nullable String url,
        @DefaultValue("parvis_owner") String ownerUser,
        @Nullable String ownerPassword,
        @DefaultValue("parvis_app") String user,
        @Nullable String password,
        @DefaultValue("16") int poolSize,
        @DefaultValue("PT3S") Duration patience) {

    static final String PREFIX = "parvis.database";

    boolean isEmbedded() {
        return url == null || url.isBlank();
    }

    /** Refuses a half-made configuration before anything is touched. */
    void check() {
        if (!isEmbedded() && (ownerPassword == null || password == null)) {
            throw new IllegalStateException("PARVIS_DATABASE_URL is set: set PARVIS_DATABASE_OWNER_PASSWORD and"
                    + " PARVIS_DATABASE_PASSWORD too (see docs/operations/postgresql.md)");
        }
    }
}
