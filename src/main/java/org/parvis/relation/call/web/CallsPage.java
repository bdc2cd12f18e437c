package org.parvis.relation.call.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.call.Call;

/**
 * Calls to make.
 *
 * @param next address of the next page; null on the last
 * @param done what was just done, a message key; empty for nothing
 */
public record CallsPage(List<Line> lines, @Nullable String next, String done) {

    public static final String PATH = "/bureau/appels";

    public record Line(Call call, String title, String department) {}
}
