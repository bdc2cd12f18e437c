package org.parvis.relation.web;

import org.parvis.casework.ContactRetention;
import org.parvis.web.KeptData;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Tells the privacy page how long what people send is kept. */
@Component
class LetterTime implements KeptData {

    private final ContactRetention contacts;

    LetterTime(ContactRetention contacts) {
        this.contacts = contacts;
    }

    @Override
    public String kind() {
        return "letters";
    }

    @Override
    public String howLong(View view) {
        return view.t("relation.kept.ended", contacts.months());
    }
}
