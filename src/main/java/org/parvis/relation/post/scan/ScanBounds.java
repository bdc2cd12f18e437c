package org.parvis.relation.post.scan;

import java.time.Duration;

/**
 * How much of a scan is looked at for codes. What goes beyond is kept whole, and waits for somebody to attach it.
 *
 * @param pages of one document
 * @param pixels of one picture, and of all pictures of one page together
 * @param memory bytes that a document may take while it is read; as many again go to a file
 * @param time for one document
 */
record ScanBounds(int pages, long pixels, long memory, Duration time) {
    static final ScanBounds USUAL = new ScanBounds(100, 60_000_000, 64L * 1024 * 1024, Duration.ofSeconds(45));
}
