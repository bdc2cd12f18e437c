package org.parvis.relation.social;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that speaks the part of Mastodon’s API that is used, for one account; it can be bad in several ways. */
final class PlayedMastodon implements AutoCloseable {

    static final String TOKEN = "token-of-the-town";

    /** How it behaves. */
    enum Mood {
        GOOD,
        /** Begins to answer and never ends. */
        SLOW,
        HUGE,
        NO_JSON,
        UNAUTHORIZED,
        TOO_MANY,
        /** Sends whoever asks elsewhere. */
        ELSEWHERE
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Map<String, Object>> notifications = new CopyOnWriteArrayList<>();
    private final Map<String, String> posted = new ConcurrentHashMap<>();
    private final List<JsonNode> statuses = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    volatile Mood mood = Mood.GOOD;

    /** Seconds for which it wants to be left alone where it has too much to do. */
    volatile int retryAfter = 7_200;

    /** Happens while somebody waits for the mentions. */
    volatile Runnable meanwhile = () -> {};

    PlayedMastodon() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was posted there. */
    List<JsonNode> statuses() {
        return List.copyOf(statuses);
    }

    /** How often something was asked of it. */
    int calls() {
        return calls.get();
    }

    /** Somebody names the town. */
    void mention(long id, String account, String content, String visibility, @Nullable String answers) {
        notifications.add(notification(id, account, content, visibility, answers));
    }

    private Map<String, Object> notification(
            long id, String account, String content, String visibility, @Nullable String answers) {
        return Map.of(
                "id", String.valueOf(id),
                "type", "mention",
                "status", Map.of(
                        "id", "9" + id,
                        "url", id % 7 == 0 ? "javascript:alert(1)" : "https://ailleurs.example/@" + account + "/" + id,
                        "content", content,
                        "visibility", visibility,
                        "in_reply_to_id", answers == null ? "" : answers,
                        "account", Map.of("acct", account, "display_name", "Léa <b>")));
    }

    private void handle(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        try (exchange) {
            switch (mood) {
                case SLOW -> {
                    exchange.sendResponseHeaders(200, 1_000);
                    exchange.getResponseBody().write('[');
                    exchange.getResponseBody().flush();
                    closed.await();
                }
                case HUGE -> answer(exchange, 200, "[" + "0,".repeat(2_000_000) + "0]");
                case NO_JSON -> answer(exchange, 200, "<html>Bonjour</html>");
                case UNAUTHORIZED -> answer(exchange, 401, "{\"error\": \"The access token is invalid\"}");
                case TOO_MANY -> {
                    exchange.getResponseHeaders().set("Retry-After", String.valueOf(retryAfter));
                    answer(exchange, 429, "{}");
                }
                case ELSEWHERE -> {
                    exchange.getResponseHeaders().set("Location", address() + "/elsewhere");
                    answer(exchange, 302, "");
                }
                case GOOD -> good(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void good(HttpExchange exchange) throws IOException {
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{}");
            return;
        }
        switch (exchange.getRequestURI().getPath()) {
            case "/api/v1/accounts/verify_credentials" -> answer(exchange, 200, "{\"acct\": \"ville\"}");
            case "/api/v2/instance" -> answer(exchange, 200, "{\"configuration\": {\"statuses\": {\"max_characters\": 240}}}");
            case "/api/v1/notifications" -> {
                meanwhile.run();
                answer(exchange, 200, JSON.writeValueAsString(page(exchange.getRequestURI().getQuery())));
            }
            case "/api/v1/statuses" -> post(exchange);
            default -> answer(exchange, 404, "{}");
        }
    }

    /** The next after min_id, told backwards as the real one does; without it the newest. */
    private List<Map<String, Object>> page(String query) {
        long limit = parameter(query, "limit", 40);
        long after = parameter(query, "min_id", -1);
        List<Map<String, Object>> all = new ArrayList<>(notifications);
        all.sort((a, b) -> Long.compare(id(a), id(b)));
        Stream<Map<String, Object>> some = after >= 0
                ? all.stream().filter(one -> id(one) > after).limit(limit)
                : all.reversed().stream().limit(limit).toList().reversed().stream();
        return some.toList().reversed();
    }

    private static long id(Map<String, Object> notification) {
        return Long.parseLong(String.valueOf(notification.get("id")));
    }

    private static long parameter(String query, String name, long otherwise) {
        return Stream.of(query.split("&"))
                .filter(one -> one.startsWith(name + "="))
                .map(one -> Long.parseLong(one.substring(name.length() + 1)))
                .findFirst()
                .orElse(otherwise);
    }

    /** The same key again gives the same post. */
    private void post(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        JsonNode status = JSON.readTree(exchange.getRequestBody());
        String id = posted.computeIfAbsent(key, _ -> {
            statuses.add(status);
            return "77" + statuses.size();
        });
        answer(exchange, 200, "{\"id\": \"" + id + "\", \"url\": \"https://social.example/@ville/" + id + "\"}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
