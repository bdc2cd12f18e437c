package org.parvis.knowledge.web;

import java.util.List;
import org.parvis.knowledge.Article;

/** Articles that wait for somebody. */
public record DuePage(List<Line> due, List<Line> unpublished) {

    public record Line(Article article, String title, String department, String owner) {}
}
