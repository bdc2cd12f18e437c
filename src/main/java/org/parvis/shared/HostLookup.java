package org.parvis.shared;

import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks which machines an address means, and waits no longer than it may: Java cannot be told how long a name server may
 * take, and a question that is under way cannot be taken back. So it is asked from a thread of its own, of which there
 * are only so many.
 */
public final class HostLookup {

    private static final int MOST_AT_ONCE = 16;

    /** Who knows names. */
    public interface Names {
        List<InetAddress> machines(URI address) throws OutboundGuard.Forbidden, UnknownHostException;
    }

    private final Names names;

    /**
     * Threads of the system: a name looked up by a virtual one would hold up others. Of this one's own: names that take long
     * here keep nobody else from asking.
     */
    private final ExecutorService asking = new ThreadPoolExecutor(
            0, MOST_AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("host-names-", 0).factory());

    public HostLookup(Names names) {
        this.names = names;
    }

    /** @throws SocketTimeoutException where no answer came in time */
    public List<InetAddress> machines(URI address, Duration patience)
            throws OutboundGuard.Forbidden, UnknownHostException, SocketTimeoutException {
        try {
            Future<List<InetAddress>> answer = asking.submit(() -> names.machines(address));
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException e) {
            throw new SocketTimeoutException("no name server answers");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SocketTimeoutException("interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case OutboundGuard.Forbidden forbidden -> throw forbidden;
                case UnknownHostException unknown -> throw unknown;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
