package org.parvis.api.hooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.parvis.shared.HostLookup;
import org.parvis.shared.OutboundGuard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes one POST and reads no more of the answer than its status. It connects to the very machine that the guard has
 * looked at, which the HTTP client of Java cannot be told to do: so a name that means another machine a moment later leads
 * nowhere, and a redirection is an answer like any other. The whole call has three seconds, the look-up of the name included.
 */
@Component
class HookCaller {

    static final Duration WHOLE_CALL = Duration.ofSeconds(3);
    private static final int LONGEST_STATUS_LINE = 1_000;
    private static final int HTTPS = 443;

    /** Closes what takes too long, wherever it hangs. */
    private static final ScheduledExecutorService WATCH =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("webhook-watch").factory());

    private final HostLookup lookup;

    @Autowired
    HookCaller(
            @Value("${parvis.webhooks.allow-private:false}") boolean allowPrivate,
            @Value("${parvis.webhooks.ports:}") Set<Integer> morePorts) {
        this(allowPrivate ? new OutboundGuard(true) : OutboundGuard.ofHttps(morePorts));
    }

    HookCaller(OutboundGuard guard) {
        this(guard::resolve);
    }

    HookCaller(HostLookup.Names names) {
        this.lookup = new HostLookup(names);
    }

    /** Throws where an address must not be called, or nobody says in time whose it is. */
    void check(URI address) throws OutboundGuard.Forbidden, UnknownHostException {
        try {
            lookup.machines(address, WHOLE_CALL);
        } catch (SocketTimeoutException e) {
            throw new UnknownHostException(e.getMessage());
        }
    }

    /** The status that was answered. */
    int post(URI address, Map<String, String> headers, String body) throws OutboundGuard.Forbidden, IOException {
        long until = System.nanoTime() + WHOLE_CALL.toNanos();
        InetAddress machine = lookup.machines(address, WHOLE_CALL).getFirst();
        long left = Math.max(1, Duration.ofNanos(until - System.nanoTime()).toMillis());
        try (Socket plain = new Socket()) {
            Future<?> watch = WATCH.schedule(() -> close(plain), left, TimeUnit.MILLISECONDS);
            try {
                plain.setSoTimeout((int) left);
                plain.connect(new InetSocketAddress(machine, port(address)), (int) left);
                try (Socket socket = isSecure(address) ? secured(plain, address) : plain) {
                    socket.getOutputStream().write(request(address, headers, body));
                    socket.getOutputStream().flush();
                    return status(socket.getInputStream());
                }
            } finally {
                watch.cancel(false);
            }
        }
    }

    private static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : isSecure(address) ? HTTPS : 80;
    }

    /** The certificate must be of the name that was asked for, whatever machine answers. */
    private static Socket secured(Socket plain, URI address) throws IOException {
        SSLSocket socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(plain, address.getHost(), port(address), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** Nothing in an address or header can begin another line: the one is a URI, the others are ours. */
    private static byte[] request(URI address, Map<String, String> headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        StringBuilder head = new StringBuilder("POST " + path);
        head.append(address.getRawQuery() == null ? "" : "?" + address.getRawQuery()).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(address.getHost());
        head.append(address.getPort() < 0 ? "" : ":" + address.getPort()).append("\r\n");
        head.append("User-Agent: Parvis\r\nAccept: */*\r\nConnection: close\r\nContent-Type: application/json\r\n");
        head.append("Content-Length: ").append(bytes.length).append("\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        request.write(bytes);
        return request.toByteArray();
    }

    private static int status(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n' && line.length() < LONGEST_STATUS_LINE; c = in.read()) {
            line.append((char) c);
        }
        String[] words = line.toString().strip().split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/1.") || !words[1].matches("[1-5]\\d\\d")) {
            throw new IOException("no HTTP");
        }
        return Integer.parseInt(words[1]);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone, which is what was wanted
        }
    }

    /** In a word, for the page of the administrators: never what the other side says. */
    static String word(Exception failure) {
        return switch (failure) {
            case OutboundGuard.Forbidden _ -> "forbidden";
            case UnknownHostException _ -> "unknownHost";
            case SSLException _ -> "tls";
            case SocketTimeoutException _ -> "slow";
            default -> "unreachable";
        };
    }
}
