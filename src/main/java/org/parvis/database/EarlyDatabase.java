package org.parvis.database;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts the embedded PostgreSQL before the application knows what it consists of: both take a second, and neither needs
 * the other for it.
 */
public final class EarlyDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

    private static final String NAME = "startingDatabase";

    /** One that starts, or has started, or could not. */
    record Starting(CompletableFuture<EmbeddedDatabase> database) {

        EmbeddedDatabase await() {
            return database.join();
        }

        /** One that never started has nothing to close. */
        void close() throws IOException {
            EmbeddedDatabase started = database.exceptionally(_ -> null).join();
            if (started != null) {
                started.close();
            }
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        DatabaseSettings settings = Binder.get(context.getEnvironment())
                .bindOrCreate(DatabaseSettings.PREFIX, DatabaseSettings.class);
        if (!settings.isEmbedded()) {
            return;
        }
        Starting starting = new Starting(CompletableFuture.supplyAsync(
                () -> EmbeddedDatabase.openOrJoin(settings.data()),
                task -> Thread.ofPlatform().name("database").start(task)));
        context.getBeanFactory().registerSingleton(NAME, starting);
        context.getDefaultListableBeanFactory().registerDisposableBean(NAME, starting::close);
    }
}
