package org.parvis.participation.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a page open. Written to by a thread of their own, so that a slow network holds up nobody else; of what comes
 * meanwhile they get the latest.
 */
final class LiveViewer implements AsyncListener {

    private static final String END = "";

    private final AsyncContext context;
    private final Consumer<LiveViewer> left;
    private final AtomicReference<@Nullable String> next = new AtomicReference<>();
    private final AtomicBoolean isWriting = new AtomicBoolean();
    private final AtomicBoolean isGone = new AtomicBoolean();
    private @Nullable String told;

    LiveViewer(AsyncContext context, Consumer<LiveViewer> left) {
        this.context = context;
        this.left = left;
    }

    /** Says it unless it was the last thing said. Called by the one reader alone. */
    void tell(String event) {
        if (!event.equals(told)) {
            told = event;
            next.set(event);
            write();
        }
    }

    /** Says that it goes on; nothing where something else waits to be said. */
    void beat() {
        if (next.compareAndSet(null, ": \n\n")) {
            write();
        }
    }

    /** The last word, after what waits. */
    void end() {
        next.accumulateAndGet(END, (waiting, end) -> waiting == null ? end : waiting + "\0");
        write();
    }

    /** Sends what waits. */
    private void write() {
        if (!isGone.get() && isWriting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("live-viewer").start(this::writeAll);
        }
    }

    private void writeAll() {
        try {
            OutputStream out = context.getResponse().getOutputStream();
            @Nullable String event = next.getAndSet(null);
            while (event != null && !isGone.get()) {
                boolean isLast = event.isEmpty() || event.endsWith("\0");
                out.write(event.replace("\0", "").getBytes(StandardCharsets.UTF_8));
                out.flush();
                if (isLast) {
                    finish();
                    return;
                }
                event = next.getAndSet(null);
            }
        } catch (IOException | IllegalStateException e) {
            // Whoever is gone is the container's to end: it calls onError.
            go();
            return;
        }
        isWriting.set(false);
        if (next.get() != null) {
            write();
        }
    }

    private void finish() {
        go();
        try {
            context.complete();
        } catch (IllegalStateException e) {
            // The container has ended it already.
            return;
        }
    }

    private void go() {
        if (isGone.compareAndSet(false, true)) {
            left.accept(this);
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        go();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        finish();
    }

    @Override
    public void onError(AsyncEvent event) {
        finish();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Once is all.
    }
}
