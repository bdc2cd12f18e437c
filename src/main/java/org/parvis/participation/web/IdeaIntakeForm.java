package org.parvis.participation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.participation.NewProposal;
import org.parvis.participation.Process;
import org.parvis.relation.Caller;
import org.parvis.web.View;
import org.springframework.util.MultiValueMap;

/**
 * What an agent has typed of somebody's idea.
 *
 * @param process slug of the one it is for; empty while none is chosen
 * @param shownName as its author wants to be called in public
 * @param person handle of the one whom the agent knows them to be
 */
public record IdeaIntakeForm(
        String process,
        String title,
        String words,
        String place,
        String shownName,
        String name,
        String phone,
        String email,
        String person,
        CaseChannel channel) {

    /** The ways on which ideas come through an agent, in the order in which they are offered. */
    public static final List<CaseChannel> CHANNELS =
            List.of(CaseChannel.PHONE, CaseChannel.COUNTER, CaseChannel.POST, CaseChannel.WORKSHOP);

    static IdeaIntakeForm read(MultiValueMap<String, String> fields) {
        String channel = text(fields, "channel");
        return new IdeaIntakeForm(
                text(fields, "process"),
                text(fields, "title"),
                text(fields, "words"),
                text(fields, "place"),
                text(fields, "shown"),
                text(fields, "name"),
                text(fields, "phone"),
                text(fields, "email"),
                text(fields, "person"),
                CHANNELS.stream().filter(one -> one.name().equals(channel)).findFirst().orElse(CaseChannel.PHONE));
    }

    /** The next one begins where this one was: the ideas of a workshop are typed one after the other. */
    IdeaIntakeForm next() {
        return new IdeaIntakeForm(process, "", "", "", "", "", "", "", "", channel);
    }

    IdeaIntakeForm of(Caller caller) {
        return new IdeaIntakeForm(
                process, title, words, place, shownName, caller.name(), caller.phone(), caller.email(), caller.handle(), channel);
    }

    Caller caller() {
        return new Caller(name, phone, email, person);
    }

    NewProposal idea(Process chosen, View view) {
        return new NewProposal(
                chosen,
                title,
                words,
                place,
                shownName,
                Requester.said(name, email, phone, view.locale().getLanguage()),
                channel,
                Actor.agent(view.visitor().account(), view.visitor().name()));
    }

    private static String text(MultiValueMap<String, String> fields, String field) {
        @Nullable String first = fields.getFirst(field);
        return first == null ? "" : first.strip();
    }
}
