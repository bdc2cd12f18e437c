package org.parvis.participation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.parvis.participation.ListedProposal;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.ProposalLists;
import org.parvis.participation.ProposalLists.Wanted;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Feed;
import org.parvis.web.HttpProblem;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The newest ideas of a process as Atom and RSS. */
@Controller
@AllowAnyone
class IdeaFeedController {

    private static final int MOST = 50;
    private static final int LONGEST_SUMMARY = 300;

    private final Processes processes;
    private final ProposalLists ideas;

    IdeaFeedController(Processes processes, ProposalLists ideas) {
        this.processes = processes;
        this.ideas = ideas;
    }

    @GetMapping("/participer/{slug}/idees.{format:atom|rss}")
    void ideas(@PathVariable String slug, @PathVariable String format, View view, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Process process = processes.findPublished(slug).orElseThrow(HttpProblem::notFound);
        List<Feed.Entry> entries = ideas.list(process, Wanted.ALL, null, MOST).stream().map(one -> entry(process, one, view)).toList();
        new Feed(view.site().name() + " – " + process.title(), view.path(), process.path(), entries).write(format.equals("atom"), view, request, response);
    }

    private static Feed.Entry entry(Process process, ListedProposal idea, View view) {
        String words = idea.words();
        String summary = words.length() > LONGEST_SUMMARY ? words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_SUMMARY))) + "…" : words;
        return new Feed.Entry(
                idea.title(), process.path() + "/idees/" + idea.number(), idea.submittedAt(), idea.submittedAt(), summary,
                new Feed.Category(idea.standing().name(), view.t("participation.standing." + idea.standing())), null);
    }
}
