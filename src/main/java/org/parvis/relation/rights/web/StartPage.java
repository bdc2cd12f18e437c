package org.parvis.relation.rights.web;

import java.util.List;

/**
 * Where requests about personal data begin.
 *
 * @param typed empty before the first search
 * @param isFull whether there may be more than are shown
 */
public record StartPage(String typed, List<Line> lines, boolean isFull, List<Receipt> receipts) {

    /** @param hints how they are reached, no more than tells two apart */
    public record Line(String path, String name, List<String> hints) {}

    /** An erasure that was carried out. */
    public record Receipt(String path, String when, String author, long waiting) {}
}
