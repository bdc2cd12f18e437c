package org.parvis.participation.talk.web;

import org.parvis.web.HttpProblem;
import org.parvis.web.Page;

/**
 * What somebody typed where nothing takes it any more, to be copied: the idea or the comment is gone meanwhile, or too much
 * came from there.
 *
 * @param back where they go on
 */
public record KeptPage(int status, String words, String back) {

    /** @throws HttpProblem the same, where there is nothing to copy */
    public static Page of(HttpProblem problem, String words, String back) {
        if (words.isBlank()) {
            throw problem;
        }
        return Page.of("talk/kept", new KeptPage(problem.status(), words, back)).withStatus(problem.status());
    }

    /** A moment later the same would be taken. */
    public boolean isForNow() {
        return status == 429;
    }
}
