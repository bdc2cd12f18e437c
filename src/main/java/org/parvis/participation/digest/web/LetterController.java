package org.parvis.participation.digest.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.parvis.database.PageTransaction;
import org.parvis.participation.digest.Letter;
import org.parvis.participation.digest.LetterNews;
import org.parvis.participation.digest.Letters;
import org.parvis.participation.digest.Topics;
import org.parvis.shared.Printable;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Feed;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Letters that went out, for everybody, as pages and as a feed. */
@Controller
@AllowAnyone
class LetterController {

    private static final int SHOWN = 20;
    private static final int FEED = 30;
    private static final int LONGEST_SUMMARY = 300;

    private final Letters letters;
    private final LetterNews news;
    private final Topics topics;

    LetterController(Letters letters, LetterNews news, Topics topics) {
        this.letters = letters;
        this.news = news;
        this.topics = topics;
    }

    @GetMapping("/participer/lettres")
    @PageTransaction
    Page list(@RequestParam(name = "avant", defaultValue = "") String before, View view) {
        boolean isFirst = !before.matches("[1-9][0-9]{0,8}");
        List<Letter> found = letters.listPublic(isFirst ? Integer.MAX_VALUE : Integer.parseInt(before), SHOWN + 1);
        List<Letter> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        List<LettersPage.Row> rows =
                shown.stream().map(one -> new LettersPage.Row(one, topics.name(one.process(), view.locale()))).toList();
        return Page.of("digest/letters", new LettersPage(rows, found.size() > SHOWN ? shown.getLast().course().number() : 0, isFirst)).cacheable();
    }

    @GetMapping("/participer/lettres/{number:[1-9][0-9]{0,8}}")
    @PageTransaction
    Page show(@PathVariable int number, View view) {
        Letter letter = letters.findPublic(number).orElseThrow(HttpProblem::notFound);
        return Page.of("digest/letter", new LetterPage(letter, topics.name(letter.process(), view.locale()), news.told(letter, view.locale()))).cacheable();
    }

    @GetMapping("/participer/lettres.{format:atom|rss}")
    void feed(@PathVariable String format, View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Feed.Entry> entries = letters.listPublic(Integer.MAX_VALUE, FEED).stream().map(one -> entry(one, view)).toList();
        new Feed(view.site().name() + " – " + view.t("digest.letters"), view.path(), "/participer/lettres", entries)
                .write(format.equals("atom"), view, request, response);
    }

    private Feed.Entry entry(Letter letter, View view) {
        Instant at = letter.course().begunAt() == null ? letter.course().createdAt() : letter.course().begunAt();
        return new Feed.Entry(
                letter.text().subject(), letter.path(), at, at, Printable.line(letter.text().words(), LONGEST_SUMMARY),
                new Feed.Category("LETTER", topics.name(letter.process(), view.locale())), null);
    }
}
