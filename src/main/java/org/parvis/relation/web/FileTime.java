package org.parvis.relation.web;

import org.parvis.casework.ContactRetention;
import org.parvis.web.KeptData;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Tells the privacy page how long a file is kept. */
@Component
class FileTime implements KeptData {

    private final ContactRetention contacts;

    FileTime(ContactRetention contacts) {
        this.contacts = contacts;
    }

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public String howLong(View view) {
        return view.t("relation.kept", contacts.months());
    }
}
