package org.parvis.shared;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls addresses from settings: where the guard lets it, no redirections, and within one time from the look-up of the name
 * to the last octet of the answer, as a server that drips is slow too.
 */
public final class GuardedHttp implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final HostLookup lookup;
    private final Duration wholeCall;
    private final long longestAnswer;
    private final HttpClient http;

    /**
     * @param wholeCall at most 3 s where somebody waits for it
     * @param longestAnswer in octets
     */
    public GuardedHttp(OutboundGuard guard, Duration wholeCall, long longestAnswer) {
        this(guard::resolve, wholeCall, longestAnswer);
    }

    GuardedHttp(HostLookup.Names names, Duration wholeCall, long longestAnswer) {
        this.lookup = new HostLookup(names);
        this.wholeCall = wholeCall;
        this.longestAnswer = longestAnswer;
        this.http = HttpClient.newBuilder()
                .connectTimeout(connect(wholeCall))
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Shorter than the whole: that nobody opens is another thing than that somebody is slow. */
    private static Duration connect(Duration wholeCall) {
        Duration some = wholeCall.multipliedBy(2).dividedBy(3);
        return some.compareTo(CONNECT) < 0 ? some : CONNECT;
    }

    /**
     * @throws OutboundGuard.Forbidden where the address must not be called
     * @throws UnknownHostException where nobody says in time whose it is; as the next two, nothing was sent
     * @throws ConnectException where nobody is there
     * @throws HttpConnectTimeoutException where nobody opens
     * @throws SocketTimeoutException where the answer takes too long
     * @throws IOException where it breaks off or is too long
     */
    public HttpResponse<byte[]> send(HttpRequest request) throws OutboundGuard.Forbidden, IOException {
        long until = System.nanoTime() + wholeCall.toNanos();
        check(request.uri());
        CompletableFuture<HttpResponse<byte[]>> call =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), longestAnswer));
        try {
            return call.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("too slow");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            call.cancel(true);
        }
    }

    private void check(URI address) throws OutboundGuard.Forbidden, UnknownHostException {
        try {
            lookup.machines(address, wholeCall);
        } catch (SocketTimeoutException e) {
            throw new UnknownHostException(e.getMessage());
        }
    }

    /** Ends the calls that are under way. */
    @Override
    public void close() {
        http.shutdownNow();
    }
}
