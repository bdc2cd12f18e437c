package org.parvis.report.follow;

import org.parvis.casework.ContactRetention;
import org.parvis.web.KeptData;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Tells the privacy page how long an address that follows something is known. */
@Component
class FollowTime implements KeptData {

    private final ContactRetention contacts;

    FollowTime(ContactRetention contacts) {
        this.contacts = contacts;
    }

    @Override
    public String kind() {
        return "follow";
    }

    @Override
    public String howLong(View view) {
        return view.t("report.follow.kept", contacts.months(), FollowRetention.UNCONFIRMED.toDays());
    }
}
