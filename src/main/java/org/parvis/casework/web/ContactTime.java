package org.parvis.casework.web;

import org.parvis.casework.ContactRetention;
import org.parvis.web.KeptData;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Tells the privacy page how long it is known who asked. */
@Component
class ContactTime implements KeptData {

    private final ContactRetention retention;

    ContactTime(ContactRetention retention) {
        this.retention = retention;
    }

    @Override
    public String kind() {
        return "contact";
    }

    @Override
    public String howLong(View view) {
        return view.t("casework.contactKept", retention.months());
    }
}
