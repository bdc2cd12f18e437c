package org.parvis.participation.digest.web;

import java.util.List;
import org.parvis.participation.digest.Letter;
import org.parvis.participation.digest.News;

/**
 * A letter that went out.
 *
 * @param topic what it is about, in words
 * @param news what it told that everybody can still read
 */
public record LetterPage(Letter letter, String topic, List<News> news) {

    /** Whether it told of something that is not shown any more. */
    public boolean isShorter() {
        return news.size() < letter.items().size();
    }
}
