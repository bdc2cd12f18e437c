package org.parvis.participation.talk.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.parvis.participation.talk.Comment;
import org.parvis.participation.talk.CommentLists;
import org.parvis.participation.talk.ShownComment;
import org.parvis.participation.talk.Talk;
import org.parvis.shared.SafeCell;
import org.parvis.web.AllowAnyone;
import org.parvis.web.RateLimits;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All that is said under an idea or in a debate, as open data: what can be read, and places of what cannot any more. */
@Controller
@AllowAnyone
class CommentDataController {

    private static final int AT_ONCE = 500;

    private final TalkPages pages;
    private final CommentLists lists;
    private final RateLimits limits;

    CommentDataController(TalkPages pages, CommentLists lists, RateLimits limits) {
        this.pages = pages;
        this.lists = lists;
        this.limits = limits;
    }

    /** A part of it at a time, so that none is held longer than it is written. */
    @GetMapping({"/participer/{slug}/idees/{number}/commentaires.csv", "/participer/{slug}/debats/{number}/commentaires.csv", "/participer/{slug}/articles/{number}/commentaires.csv"})
    void data(@PathVariable String slug, @PathVariable String number, View view, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        limits.lookUp(request);
        Talk talk = pages.get(slug, number, view);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"commentaires-" + number.replaceAll("[^A-Za-z0-9-]", "") + ".csv\"");
        try (CsvWriter csv = CsvWriter.builder()
                .build(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)))) {
            csv.writeRecord("id", "thread", "answers", "state", "stance", "text", "source", "author", "said_at", "agree", "disagree", "url", "brought_from", "rewording_of", "rewording", "reply", "reply_why");
            UUID after = new UUID(0, 0);
            List<ShownComment> page;
            do {
                page = lists.listAll(talk, after, AT_ONCE);
                page.forEach(one -> write(csv, one, view.absoluteUrl(talk.commentsPath())));
                after = page.isEmpty() ? after : page(page.getLast().comment());
            } while (page.size() == AT_ONCE);
        }
    }

    private static UUID page(Comment last) {
        UUID place = last.place();
        return place == null ? last.id() : place;
    }

    private static void write(CsvWriter csv, ShownComment shown, String path) {
        Comment one = shown.comment();
        boolean isReadable = one.isReadable();
        csv.writeRecord(
                one.id().toString(), one.thread().toString(), one.parentId() == null ? "" : one.parentId().toString(),
                one.isWithdrawn() ? "WITHDRAWN" : one.moderation().name(), isReadable ? one.stance().name() : "",
                isReadable ? SafeCell.of(one.words()) : "", isReadable ? SafeCell.of(one.source()) : "",
                isReadable ? SafeCell.of(one.shownName()) : "", one.saidAt().toString(),
                String.valueOf(shown.agree()), String.valueOf(shown.disagree()), path + "/" + one.thread() + "#c-" + one.id(), isReadable && shown.url() != null ? shown.url() : "",
                isReadable ? SafeCell.of(one.rewording().before()) : "", isReadable ? SafeCell.of(one.rewording().after()) : "", isReadable && one.reply() != null ? one.reply().outcome().name() : "",
                isReadable && one.reply() != null ? SafeCell.of(one.reply().why()) : "");
    }
}
