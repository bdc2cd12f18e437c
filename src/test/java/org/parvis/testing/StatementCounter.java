package org.parvis.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Counts the statements that are prepared for each territory; and has the pool say who keeps a connection for long, as one
 * that is never given back is missed by some other test much later.
 */
@Component
public class StatementCounter implements BeanPostProcessor {

    private static final Map<UUID, AtomicInteger> COUNTS = new ConcurrentHashMap<>();
    private static final int TRIES = 4;
    private static final Duration LONG = Duration.ofSeconds(30);

    /** How many statements something costs; the least of a few tries, as jobs may work for the territory meanwhile. */
    public static int count(Territory territory, Runnable work) {
        work.run(); // what is remembered for all is loaded
        return IntStream.range(0, TRIES).map(i -> once(territory, work)).min().orElseThrow();
    }

    private static int once(Territory territory, Runnable work) {
        AtomicInteger count = COUNTS.computeIfAbsent(territory.id(), _ -> new AtomicInteger());
        int before = count.get();
        work.run();
        return count.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource source && name.equals("dataSource")) {
            watch(source);
            return new Counting(source);
        }
        return bean;
    }

    private static void watch(DataSource source) {
        try {
            source.unwrap(HikariDataSource.class).setLeakDetectionThreshold(LONG.toMillis());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            @Nullable UUID territory = InTerritory.currentOrNull();
            return territory == null ? connection : counted(connection, territory);
        }

        private static Connection counted(Connection connection, UUID territory) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().startsWith("prepare") || method.getName().equals("createStatement")) {
                            COUNTS.computeIfAbsent(territory, _ -> new AtomicInteger()).incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw Objects.requireNonNull(e.getCause());
                        }
                    });
        }
    }
}
