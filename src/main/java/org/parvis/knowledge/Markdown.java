package org.parvis.knowledge;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Text that somebody wrote in Markdown, as HTML that may stand in a page. */
public final class Markdown {

    private static final int DEEPEST = 20;
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

    private Markdown() {}

    /** @param above level of the heading under which the text stands */
    public static String html(String markdown, int above) {
        Node document = PARSER.parse(markdown);
        document.accept(new Outline(above));
        return SafeHtml.of(RENDERER.render(document));
    }

    /** Headings below the page's own, one step at a time, whatever their writer counted: screen readers go by them. */
    private static final class Outline extends AbstractVisitor {
        private final int above;
        private int last;

        Outline(int above) {
            this.above = above;
            this.last = above;
        }

        @Override
        public void visit(Heading heading) {
            last = Math.min(6, Math.min(last + 1, above + heading.getLevel()));
            heading.setLevel(last);
            visitChildren(heading);
        }
    }
}
