package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls to servers that are well, slow, endless, elsewhere or nowhere. */
class GuardedHttpTest {

    private static final int LONGEST = 1_000;

    private final CountDownLatch over = new CountDownLatch(1);
    private final GuardedHttp anywhere = new GuardedHttp(new OutboundGuard(true), Duration.ofSeconds(2), LONGEST);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/bien", exchange -> answer(exchange, 200, "bien"));
        server.createContext("/long", exchange -> answer(exchange, 200, "x".repeat(LONGEST + 1)));
        server.createContext("/ailleurs", exchange -> {
            exchange.getResponseHeaders().set("Location", "/bien");
            answer(exchange, 302, "non");
        });
        server.createContext("/goutte", this::drip);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        anywhere.close();
    }

    private static void answer(HttpExchange exchange, int status, String said) throws IOException {
        try (exchange) {
            byte[] octets = said.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, octets.length);
            exchange.getResponseBody().write(octets);
        }
    }

    /** Begins at once and never ends. */
    private void drip(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, 500);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path)).build();
    }

    @Test
    void givesTheAnswerAndFollowsNoRedirection() throws Exception {
        assertThat(anywhere.send(to("/bien")).body()).asString(StandardCharsets.UTF_8).isEqualTo("bien");
        assertThat(anywhere.send(to("/ailleurs")).statusCode()).isEqualTo(302);
    }

    @Test
    void endsAnAnswerThatIsTooLongOrTooSlow() {
        assertThatThrownBy(() -> anywhere.send(to("/long"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> anywhere.send(to("/goutte"))).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void callsNothingThatTheGuardForbids() {
        GuardedHttp outside = new GuardedHttp(OutboundGuard.ofHttps(Set.of()), Duration.ofSeconds(2), LONGEST);
        assertThatThrownBy(() -> outside.send(to("/bien"))).isInstanceOf(OutboundGuard.Forbidden.class);
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        HttpRequest nowhere = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
        assertThatThrownBy(() -> anywhere.send(nowhere)).isInstanceOf(ConnectException.class);
    }

    /** The resolver of a machine may take half a minute to give up. */
    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void waitsForANameServerNoLongerThanForTheWholeCall() {
        GuardedHttp lost = new GuardedHttp((HostLookup.Names) _ -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of(InetAddress.getLoopbackAddress());
        }, Duration.ofSeconds(1), LONGEST);
        assertThatThrownBy(() -> lost.send(to("/bien"))).isInstanceOf(UnknownHostException.class);
    }
}
