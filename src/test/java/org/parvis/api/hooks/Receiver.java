package org.parvis.api.hooks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** The other program's server: keeps what it gets, answers what it is told to. */
final class Receiver implements AutoCloseable {

    record Got(Map<String, String> headers, String body) {}

    final List<Got> got = new CopyOnWriteArrayList<>();
    final AtomicInteger answer = new AtomicInteger(204);

    /** How long it takes to answer. */
    final AtomicReference<Duration> pause = new AtomicReference<>(Duration.ZERO);

    /** The most calls that were here at once. */
    final AtomicInteger most = new AtomicInteger();

    private final AtomicInteger here = new AtomicInteger();
    private final HttpServer server;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            most.accumulateAndGet(here.incrementAndGet(), Math::max);
            LockSupport.parkNanos(Objects.requireNonNull(pause.get()).toNanos());
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            got.add(new Got(headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().add("Location", url() + "elsewhere");
            here.decrementAndGet();
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
