package org.parvis.relation.rights.web;

import java.util.List;

/** What was erased and what the law keeps, to be given to the person. */
public record ReceiptPage(String reference, String when, String author, List<Line> gone, List<Kept> kept) {

    public record Line(String what, long count) {}

    /** @param done when it was erased after all; empty while it waits */
    public record Kept(String number, String why, String done) {}
}
