package org.parvis.participation.text;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.talk.Edition;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.TalkSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People talk about articles of texts that everybody can read, and suggest other wordings. */
@Component
@Order(30)
class TextTalks implements TalkSource {

    private static final Pattern NUMBER = Pattern.compile("([1-9][0-9]{0,4})-([1-9][0-9]{0,4})");

    private final Processes processes;
    private final ClauseStore clauses;

    TextTalks(Processes processes, ClauseStore clauses) {
        this.processes = processes;
        this.clauses = clauses;
    }

    /** Numbers of articles are the text's and their own: of another kind the database is not asked. */
    @Override
    public Optional<Subject> find(String slug, String number) {
        Matcher matcher = NUMBER.matcher(number);
        return matcher.matches()
                ? processes.findPublished(slug)
                        .flatMap(process -> clauses.find(process.id(), Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                                .map(placed -> subject(process, placed)))
                : Optional.empty();
    }

    @Override
    public Optional<Subject> find(UUID subject) {
        return clauses.find(subject).map(placed -> subject(processes.get(placed.text().processId()), placed));
    }

    @Override
    public List<Edition> editions(Talk talk) {
        return talk.kind() == Talk.Kind.CLAUSE
                ? clauses.listAll(talk.subject()).stream()
                        .map(said -> new Edition(
                                said.version(), said.at(), said.heading() + "\n" + said.words(),
                                talk.process().path() + "/textes/" + said.text() + "/versions/" + said.version()))
                        .toList()
                : List.of();
    }

    private static Subject subject(Process process, ClauseStore.Placed placed) {
        Talk talk = new Talk(
                Talk.Kind.CLAUSE, placed.clause().id(), process, placed.clause().heading() + " · " + placed.text().title(),
                placed.text().path(process, placed.clause().number()), placed.clause().words());
        return new Subject(talk, process.isPublished() && !process.phasesFor(Capability.ANNOTATE).isEmpty() && placed.text().isPublished());
    }
}
