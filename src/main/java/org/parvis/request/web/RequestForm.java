package org.parvis.request.web;

import org.parvis.casework.Requester;
import org.parvis.questions.Answers;
import org.parvis.relation.Caller;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed of a request; answers travel as {@code answer.<question>}.
 *
 * @param person handle of the one whom an agent knows them to be
 * @param department code of the department that an agent chose; empty to follow the rules
 * @param reply to give at once
 */
public record RequestForm(
        String kind,
        String words,
        Answers answers,
        String name,
        String email,
        String phone,
        String person,
        String channel,
        String department,
        String reply) {

    static RequestForm read(MultiValueMap<String, String> fields) {
        return new RequestForm(
                Typed.of(fields, "kind"),
                Typed.of(fields, "words"),
                Answers.typed(fields),
                Typed.of(fields, "name"),
                Typed.of(fields, "email"),
                Typed.of(fields, "phone"),
                Typed.of(fields, "person"),
                Typed.of(fields, "channel"),
                Typed.of(fields, "department"),
                Typed.of(fields, "reply"));
    }

    static RequestForm of(String kind, Caller caller) {
        return new RequestForm(
                kind, "", Answers.NONE, caller.name(), caller.email(), caller.phone(), caller.handle(), "", "", "");
    }

    RequestForm ofKind(String chosen) {
        return new RequestForm(chosen, words, answers, name, email, phone, person, channel, department, reply);
    }

    Caller caller() {
        return new Caller(name, phone, email, person);
    }

    Requester requester(String language) {
        return Requester.said(name, email, phone, language);
    }

    public boolean isThrough(String asked) {
        return channel.equals(asked) || channel.isEmpty() && asked.equals("PHONE");
    }
}
