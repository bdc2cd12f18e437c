package org.parvis.participation.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.parvis.web.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells whoever has a page open what changed. Each subject that somebody follows has one reader, which asks the database once a
 * second however many follow, and sends what changed and nothing else; it ends with its subject, and with the last who follows.
 * Whoever comes when too many do is told so at once, and reads the same by loading the page.
 */
@Component
public class LiveStreams implements SmartLifecycle {

    /** What is followed, of what kind. */
    public interface Subject {

        /** As it is now. */
        Frame read(UUID id);
    }

    /** What a page shows, as one line of JSON, and whether more can come. */
    public record Frame(String data, State state) {

        /** Whether more can come. */
        public enum State {
            GOES_ON,
            OVER
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);

    /** Nothing is said for so long at most: proxies close what is silent, and whoever is gone is noticed. */
    private static final int BEATS_OF_SILENCE = 20;

    /** After that a browser comes again: whoever was forgotten by their network does not stay for ever. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final String RETRY = "5";

    /** The same, as a browser reads it whose stream was cut. */
    private static final byte[] RETRY_AFTER_A_CUT = "retry: 5000\n\n".getBytes(StandardCharsets.UTF_8);

    /** One subject. */
    private record Key(UUID territory, UUID id) {}

    /** Who follows one subject. */
    private static final class Channel {
        private final Map<LiveViewer, Boolean> viewers = new ConcurrentHashMap<>();
        private volatile @Nullable String last;
        private boolean isOver;
    }

    private final int most;
    private final int mostOfOne;
    private final Map<Key, Channel> channels = new ConcurrentHashMap<>();
    private final Map<String, Integer> sources = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();
    private final AtomicBoolean isRunning = new AtomicBoolean();

    LiveStreams(
            @Value("${parvis.web.live-at-once:1000}") int most,
            @Value("${parvis.web.live-of-one-source:40}") int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Answers with a stream, or that there are too many; fails where whoever asks is gone already. */
    public void follow(UUID id, Subject subject, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String from = Source.of(request);
        if (!isRunning.get() || !enter(from)) {
            response.setHeader("Retry-After", RETRY);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            begin(response);
        } catch (IOException e) {
            leave(from);
            throw e;
        }
        AsyncContext context = request.startAsync();
        context.setTimeout(LONGEST.toMillis());
        Key key = new Key(InTerritory.current(), id);
        LiveViewer viewer = new LiveViewer(context, gone -> {
            leave(from);
            channels.computeIfPresent(key, (_, channel) -> {
                channel.viewers.remove(gone);
                return channel;
            });
        });
        context.addListener(viewer);
        join(key, subject, viewer);
    }

    /**
     * Sends the head before another thread may write: filters add their headers on the way back, which a thread that sends the
     * head meanwhile would lose.
     */
    private static void begin(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.getOutputStream().write(RETRY_AFTER_A_CUT);
        response.flushBuffer();
    }

    private boolean enter(String source) {
        if (all.incrementAndGet() > most) {
            all.decrementAndGet();
            return false;
        }
        // In one step with the removal of who leaves last: what is counted beside the map would count for nobody.
        if (sources.merge(source, 1, Integer::sum) > mostOfOne) {
            leave(source);
            return false;
        }
        return true;
    }

    private void leave(String source) {
        all.decrementAndGet();
        sources.computeIfPresent(source, (_, count) -> count <= 1 ? null : count - 1);
    }

    /** Under the channel's lock of the map: a reader that ends takes its channel away under the same. */
    private void join(Key key, Subject subject, LiveViewer viewer) {
        channels.compute(key, (_, before) -> {
            Channel channel = before == null ? new Channel() : before;
            channel.viewers.put(viewer, true);
            if (before == null) {
                Thread.ofVirtual().name("live-stream").start(() -> InTerritory.run(key.territory(), () -> read(key, subject, channel)));
            }
            return channel;
        });
    }

    private void read(Key key, Subject subject, Channel channel) {
        int silence = 0;
        while (isRunning.get() && isFollowed(key)) {
            Duration pause = EVERY;
            try {
                boolean isSent = send(subject.read(key.id()), channel);
                silence = isSent ? 0 : silence + 1;
                if (channel.isOver) {
                    break;
                }
                if (silence >= BEATS_OF_SILENCE) {
                    channel.viewers.keySet().forEach(LiveViewer::beat);
                    silence = 0;
                }
            } catch (RuntimeException e) {
                LOG.warn("What changed of {} could not be read", key.id(), e);
                pause = AFTER_TROUBLE;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        // Whoever came after the last had gone has a channel, and a reader, of their own.
        channels.remove(key, channel);
        channel.viewers.keySet().forEach(LiveViewer::end);
    }

    /** False, and no longer there, where nobody follows it. */
    private boolean isFollowed(Key key) {
        return channels.computeIfPresent(key, (_, channel) -> channel.viewers.isEmpty() ? null : channel) != null;
    }

    /** Says what changed to all, and what is to whoever came since; gives whether all were told something. */
    private static boolean send(Frame now, Channel channel) {
        channel.isOver = now.state() == Frame.State.OVER;
        String event = (channel.isOver ? "event: fin\n" : "") + "data: " + now.data() + "\n\n";
        boolean isNews = !event.equals(channel.last);
        channel.last = event;
        channel.viewers.keySet().forEach(one -> one.tell(event));
        return isNews;
    }

    /** How many follow something now. */
    public int count() {
        return all.get();
    }

    /** How many subjects are read now. */
    public int countReaders() {
        return channels.size();
    }

    @Override
    public void start() {
        isRunning.set(true);
    }

    /** Before the web server waits for what is under way: these would keep it waiting. */
    @Override
    public void stop() {
        isRunning.set(false);
        channels.values().forEach(channel -> channel.viewers.keySet().forEach(LiveViewer::end));
    }

    @Override
    public boolean isRunning() {
        return isRunning.get();
    }
}
