package org.parvis.participation.council.web;

import java.util.List;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.participation.council.NewApplication;
import org.parvis.relation.Caller;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.util.MultiValueMap;

/**
 * What an agent has typed of somebody's application.
 *
 * @param person handle of the one whom the agent knows them to be
 */
public record ApplicationIntakeForm(
        String college, String motivation, boolean wantsName, String name, String phone, String email, String person, CaseChannel channel) {

    /** The ways on which applications come through an agent, in the order in which they are offered. */
    public static final List<CaseChannel> CHANNELS = List.of(CaseChannel.COUNTER, CaseChannel.PHONE, CaseChannel.POST, CaseChannel.WORKSHOP);

    static ApplicationIntakeForm read(MultiValueMap<String, String> fields) {
        String channel = Typed.of(fields, "channel");
        return new ApplicationIntakeForm(
                Typed.of(fields, "college"), Typed.of(fields, "motivation"), fields.containsKey("wantsName"), Typed.of(fields, "name"),
                Typed.of(fields, "phone"), Typed.of(fields, "email"), Typed.of(fields, "person"),
                CHANNELS.stream().filter(one -> one.name().equals(channel)).findFirst().orElse(CaseChannel.COUNTER));
    }

    ApplicationIntakeForm of(Caller caller) {
        return new ApplicationIntakeForm(college, motivation, wantsName, caller.name(), caller.phone(), caller.email(), caller.handle(), channel);
    }

    Caller caller() {
        return new Caller(name, phone, email, person);
    }

    NewApplication application(View view) {
        return new NewApplication(
                Typed.id(college).orElse(null), motivation, wantsName, Requester.said(name, email, phone, view.locale().getLanguage()), channel,
                Actor.agent(view.visitor().account(), view.visitor().name()));
    }
}
