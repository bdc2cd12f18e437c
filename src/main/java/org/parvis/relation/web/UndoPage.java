package org.parvis.relation.web;

import java.util.List;
import org.parvis.web.FormErrors;

/**
 * A merge that is to be undone.
 *
 * @param path where that is asked
 * @param back the file
 * @param name of the file that was merged
 * @param restored what the surviving file says again, in words
 * @param since how much came since and is to be sorted
 */
public record UndoPage(
        String path,
        String back,
        String survivor,
        String name,
        String when,
        String author,
        String reason,
        List<String> restored,
        long since,
        String typed,
        FormErrors errors) {}
