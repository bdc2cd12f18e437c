package org.parvis.participation.web;

import java.util.List;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.participation.NewProposal;
import org.parvis.participation.Process;
import org.parvis.relation.Caller;
import org.parvis.web.Typed;
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
        String channel = Typed.of(fields, "channel");
        return new IdeaIntakeForm(
                Typed.of(fields, "process"),
                Typed.of(fields, "title"),
                Typed.of(fields, "words"),
                Typed.of(fields, "place"),
                Typed.of(fields, "shown"),
                Typed.of(fields, "name"),
                Typed.of(fields, "phone"),
                Typed.of(fields, "email"),
                Typed.of(fields, "person"),
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
}
