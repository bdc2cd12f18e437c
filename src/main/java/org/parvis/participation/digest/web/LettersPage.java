package org.parvis.participation.digest.web;

import java.util.List;
import org.parvis.participation.digest.Letter;

/**
 * Letters that went out.
 *
 * @param before number below which the next page goes on; 0 on the last one
 */
public record LettersPage(List<Row> letters, int before, boolean isFirst) {

    /** @param topic what it is about, in words */
    public record Row(Letter letter, String topic) {}
}
