package org.parvis.participation.council.web;

import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.participation.council.NewApplication;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.util.MultiValueMap;

/** What somebody has typed who applies for a seat. */
public record ApplyForm(String college, String motivation, boolean wantsName, String name, String email, String phone) {

    static ApplyForm empty(String college, String name, String email) {
        return new ApplyForm(college, "", false, name, email, "");
    }

    static ApplyForm read(MultiValueMap<String, String> fields) {
        return new ApplyForm(
                Typed.of(fields, "college"), Typed.of(fields, "motivation"), fields.containsKey("wantsName"), Typed.of(fields, "name"),
                Typed.of(fields, "email"), Typed.of(fields, "phone"));
    }

    NewApplication application(View view) {
        return new NewApplication(
                Typed.id(college).orElse(null), motivation, wantsName, Requester.said(name, email, phone, view.locale().getLanguage()), CaseChannel.WEB,
                Actor.requester());
    }
}
