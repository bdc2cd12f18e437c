package org.parvis.relation.rights;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.web.View;
import org.springframework.web.util.HtmlUtils;

/** Writes tables for people: one page that needs nothing else and can be printed. */
final class HtmlSink implements RecordSink, Closeable {

    private static final String STYLE = """
            body{font:1rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;max-width:70rem;margin:0 auto;padding:1rem}
            table{border-collapse:collapse;width:100%;margin-block:1rem 2rem}
            caption{font-size:1.3rem;font-weight:600;text-align:start;padding-block:.5rem}
            th,td{border-block-end:1px solid #8a8a8a;padding:.4rem .6rem;text-align:start;vertical-align:top;overflow-wrap:anywhere;white-space:pre-line}
            .wide{overflow-x:auto}
            @media print{body{font-size:9pt;max-width:none}.wide{overflow:visible}tr{break-inside:avoid}}
            """;

    private final Writer out;
    private final View view;
    private int columns;
    private long rows;

    HtmlSink(Writer out, View view, String title, String writtenAt) throws IOException {
        this.out = out;
        this.view = view;
        out.write("<!doctype html>\n<html lang=\"" + view.locale().getLanguage() + "\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escaped(title) + "</title>\n");
        out.write("<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n<h1>" + escaped(title) + "</h1>\n<p>" + escaped(writtenAt) + "</p>\n");
    }

    @Override
    public void table(String name, List<String> keys) throws IOException {
        end();
        columns = keys.size();
        rows = 0;
        String title = escaped(view.t("rights.data." + name));
        out.write("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + title + "\">\n<table>\n<caption>" + title + "</caption>\n<thead><tr>");
        for (String key : keys) {
            out.write("<th scope=\"col\">" + escaped(view.t("rights.column." + key)) + "</th>");
        }
        out.write("</tr></thead>\n<tbody>\n");
    }

    @Override
    public void row(@Nullable Object... values) throws IOException {
        rows++;
        out.write("<tr>");
        for (Object value : values) {
            out.write("<td>" + escaped(words(value)) + "</td>");
        }
        out.write("</tr>\n");
    }

    private String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant moment -> view.dateTime(moment);
            case LocalDate day -> view.date(day);
            case Term term -> term.words();
            case Number number -> view.number(number.longValue());
            default -> value.toString();
        };
    }

    private void end() throws IOException {
        if (columns > 0) {
            if (rows == 0) {
                out.write("<tr><td colspan=\"" + columns + "\">" + escaped(view.t("rights.nothing")) + "</td></tr>\n");
            }
            out.write("</tbody>\n</table>\n</div>\n");
        }
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }

    /** Ends the page and leaves the stream open. */
    @Override
    public void close() throws IOException {
        end();
        out.write("</main>\n</body>\n</html>\n");
        out.flush();
    }
}
