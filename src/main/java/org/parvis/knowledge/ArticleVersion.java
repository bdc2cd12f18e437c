package org.parvis.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version of an article, as it stays for ever.
 *
 * @param author the name of who wrote it, as it was then
 * @param remark why it was written
 * @param readers for whom it is written: they may read it once it is published
 * @param agentsNote what only agents read, in Markdown
 * @param publicNote what the authority adds for everybody to a text that is not its own, in Markdown
 * @param wordings the text in its languages; empty where only the list of versions was asked for
 */
public record ArticleVersion(
        int number,
        Instant at,
        String author,
        String remark,
        Readers readers,
        String agentsNote,
        String publicNote,
        List<Wording> wordings) {

    /** In this language, or else in the one in which it was first written. */
    public Wording in(String language) {
        return find(language).orElseGet(wordings::getFirst);
    }

    public Optional<Wording> find(String language) {
        return wordings.stream().filter(one -> one.language().equals(language)).findFirst();
    }
}
