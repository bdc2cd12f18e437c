package org.parvis.relation.rights.web;

import java.util.List;

/** Who looked at somebody's file. */
public record LooksPage(String back, String name, List<Row> rows) {

    public record Row(String iso, String when, String who, String function, String act, String of) {}
}
