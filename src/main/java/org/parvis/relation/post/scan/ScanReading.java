package org.parvis.relation.post.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.parvis.files.DocumentKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks for codes in a scan, and splits it where another letter begins. What cannot be read in time, is too large or
 * breaks the reader is not read: the scan stays whole.
 */
@Component
public class ScanReading {

    private static final Logger LOG = LoggerFactory.getLogger(ScanReading.class);

    /** Drawing pages takes memory: no more at once. A reading that never ends keeps its place, and nobody waits for it. */
    private final Semaphore places = new Semaphore(2);

    private final ScanBounds bounds;

    ScanReading() {
        this(ScanBounds.USUAL);
    }

    ScanReading(ScanBounds bounds) {
        this.bounds = bounds;
    }

    /** A scan that cannot be read. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** The parts of a scan in their order; one without a code where there is none. */
    public List<ScanPart> read(Path scan, DocumentKind kind, Predicate<String> isOurs) throws Unreadable {
        return inTime(() -> kind == DocumentKind.PDF
                ? new PdfScan(scan, bounds, isOurs).parts()
                : List.of(new PictureScan(scan, bounds).part(isOurs)));
    }

    private List<ScanPart> inTime(Callable<List<ScanPart>> reading) throws Unreadable {
        try {
            if (!places.tryAcquire(bounds.time().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unreadable("busy", new TimeoutException());
            }
            FutureTask<List<ScanPart>> task = new FutureTask<>(reading);
            Thread.ofPlatform().daemon().name("scan-reading").start(() -> {
                try {
                    task.run();
                } finally {
                    places.release();
                }
            });
            try {
                return task.get(bounds.time().toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                task.cancel(true);
            }
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("A scan was not read: {}", e.toString());
            throw new Unreadable("unreadable", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("interrupted", e);
        }
    }

    /** Says why a reader gives up. */
    static IOException tooMuch(String what) {
        return new IOException("too much: " + what);
    }
}
