package org.parvis.knowledge;

import java.util.List;
import org.parvis.shared.Printable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * «Cette réponse vous a-t-elle aidé ?» Counted for ever; the words are kept {@value #MONTHS} months, as somebody may have
 * written of themselves in spite of what is asked.
 */
@Service
public class Opinions {

    public static final int MONTHS = 12;

    private static final int MOST_LISTED = 100;

    private final OpinionStore store;
    private final ArticleStore articles;
    private final Articles reading;

    Opinions(OpinionStore store, ArticleStore articles, Articles reading) {
        this.store = store;
        this.articles = articles;
        this.reading = reading;
    }

    @Transactional
    public void say(Article article, boolean helpful, String words) {
        store.insert(article.id(), new Opinion(article.shown(), helpful, Printable.line(words, Opinion.LONGEST), reading.today()));
        articles.countOpinion(article.id(), helpful);
    }

    /** What was written, the newest first. */
    @Transactional(readOnly = true)
    public List<Opinion> words(Article article) {
        return store.listWithWords(article.id(), MOST_LISTED);
    }

    @Transactional
    public void forgetOldWords() {
        store.forgetWords(reading.today().minusMonths(MONTHS));
    }
}
