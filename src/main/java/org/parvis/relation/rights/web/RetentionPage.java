package org.parvis.relation.rights.web;

import java.util.List;

/** What the nights forgot. */
public record RetentionPage(List<Row> rows) {

    public record Row(String day, String kind, long gone, String ranAt) {}
}
