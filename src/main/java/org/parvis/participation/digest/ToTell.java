package org.parvis.participation.digest;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Of what letters tell. Whoever finds something asks each time whether everybody can read it: a letter waits, and is read for years. */
interface ToTell {

    Set<NewsKind> kinds();

    /** What happened or comes, the latest first; not more than a letter could hold. */
    List<News> list(NewsScope scope, Voice voice);

    /** One of them; empty where not everybody can read it. */
    Optional<News> find(LetterItem item, Voice voice);

    /** Those of them that everybody can read. */
    default Map<LetterItem, News> find(Collection<LetterItem> items, Voice voice) {
        Map<LetterItem, News> found = new HashMap<>();
        items.forEach(item -> find(item, voice).ifPresent(one -> found.put(item, one)));
        return found;
    }
}
