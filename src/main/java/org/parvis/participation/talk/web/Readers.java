package org.parvis.participation.talk.web;

import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.participation.talk.Comments;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.web.TalkPage.Reading;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Who reads comments, and what they can do. */
@Component
class Readers {

    private final Accounts accounts;
    private final Comments comments;

    Readers(Accounts accounts, Comments comments) {
        this.accounts = accounts;
        this.comments = comments;
    }

    @Nullable Account account(View view) {
        return view.visitor().accountId().flatMap(accounts::find).orElse(null);
    }

    Reading reading(Talk talk, @Nullable Account account) {
        if (!comments.areOpen(talk)) {
            return Reading.CLOSED;
        }
        return account == null ? Reading.BY_MAIL : Reading.BY_ACCOUNT;
    }
}
