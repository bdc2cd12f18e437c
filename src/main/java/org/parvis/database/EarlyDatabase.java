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

        void close() throws IOException {
            if (!database.isCompletedExceptionally()) {
                database.join().close();
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
        CompletableFuture<EmbeddedDatabase> database = new CompletableFuture<>();
        Thread.ofPlatform().name("database").start(() -> complete(database, settings));
        Starting starting = new Starting(database);
        context.getBeanFactory().registerSingleton(NAME, starting);
        context.getDefaultListableBeanFactory().registerDisposableBean(NAME, starting::close);
    }

    private static void complete(CompletableFuture<EmbeddedDatabase> database, DatabaseSettings settings) {
        try {
            database.complete(EmbeddedDatabase.openOrJoin(settings.data()));
        } catch (RuntimeException e) {
            database.completeExceptionally(e);
        }
    }
}
