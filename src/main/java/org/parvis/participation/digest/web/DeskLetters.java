package org.parvis.participation.digest.web;

import java.util.UUID;
import org.parvis.participation.digest.DigestRights;
import org.parvis.participation.digest.Letter;
import org.parvis.participation.digest.Letters;
import org.parvis.web.HttpProblem;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Letters that somebody may write: nothing tells one of another department from one that is not there. */
@Component
class DeskLetters {

    private final Letters letters;
    private final DigestRights rights;

    DeskLetters(Letters letters, DigestRights rights) {
        this.letters = letters;
        this.rights = rights;
    }

    Letter get(UUID id, Visitor visitor) {
        return letters.find(id).filter(one -> rights.mayWrite(one.process(), visitor)).orElseThrow(HttpProblem::notFound);
    }
}
