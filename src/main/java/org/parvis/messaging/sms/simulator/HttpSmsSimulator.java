package org.parvis.messaging.sms.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An HTTP provider that takes text messages as JSON at {@code /sms}, answers as {@link SimulatedPhone} says, and posts its
 * receipts to an address, on this machine only.
 */
public final class HttpSmsSimulator implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final @Nullable URI receiptsTo;
    private final String secret;
    private final AtomicLong taken = new AtomicLong();
    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ScheduledExecutorService receipts =
            Executors.newScheduledThreadPool(2, Thread.ofVirtual().name("sms-receipts-", 0).factory());

    private HttpSmsSimulator(HttpServer server, @Nullable URI receiptsTo, String secret) {
        this.server = server;
        this.receiptsTo = receiptsTo;
        this.secret = secret;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/sms", this::take);
        server.start();
    }

    /**
     * @param port 0: any that is free
     * @param receiptsTo null: no receipts
     * @param secret sent with each receipt
     */
    public static HttpSmsSimulator start(int port, @Nullable URI receiptsTo, String secret) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        return new HttpSmsSimulator(server, receiptsTo, secret);
    }

    /** Where it takes messages. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sms");
    }

    /** What it took. */
    public List<JsonNode> messages() {
        return List.copyOf(messages);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode message = JSON.readTree(exchange.getRequestBody());
            SimulatedPhone phone = SimulatedPhone.of(message.path("to").asString(""));
            if (phone == SimulatedPhone.REFUSED || phone == SimulatedPhone.THROTTLED) {
                exchange.sendResponseHeaders(phone == SimulatedPhone.REFUSED ? 422 : 429, -1);
                return;
            }
            Thread.sleep(phone.answersAfter());
            messages.add(message);
            String ref = "h" + taken.incrementAndGet() + "-" + Long.toHexString(System.nanoTime());
            if (phone.status() != null && receiptsTo != null) {
                tellLater(ref, phone, receiptsTo);
            }
            answer(exchange, Map.of("messages", List.of(Map.of("id", ref))));
        } catch (JacksonException e) {
            exchange.sendResponseHeaders(400, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
    }

    private void tellLater(String ref, SimulatedPhone phone, URI to) {
        receipts.schedule(
                () -> {
                    tell(ref, String.valueOf(phone.status()), to);
                    if (phone == SimulatedPhone.TWICE) {
                        tell(ref, "UNDELIV", to);
                    }
                },
                phone.receiptAfter().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void tell(String ref, String status, URI to) {
        HttpRequest request = HttpRequest.newBuilder(to)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + secret)
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("reference", ref, "status", status)), StandardCharsets.UTF_8))
                .build();
        try {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            // Whoever is away hears nothing: receipts get lost in the world too.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        receipts.shutdownNow();
        server.stop(0);
        http.shutdownNow();
    }
}
