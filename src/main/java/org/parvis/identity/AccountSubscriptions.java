package org.parvis.identity;

import java.util.List;
import org.parvis.web.View;

/** What else an account gets by mail because it asked for it, for the one page that shows all of it. */
public interface AccountSubscriptions {

    List<Entry> of(Account account, View view);

    /**
     * @param name what it is about
     * @param kind what comes: "Participation letter"
     * @param path of a page that shows it
     * @param endPath where a POST ends it
     */
    record Entry(String name, String kind, String path, String endPath) {}
}
