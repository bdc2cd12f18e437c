package org.parvis.participation.opinion.web;

import org.jspecify.annotations.Nullable;
import org.parvis.identity.Accounts;
import org.parvis.participation.opinion.Voter;
import org.parvis.participation.opinion.Voters;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Who reads a page about opinions: an account, or whoever came by a link. */
@Component
class OpinionReaders {

    private final Accounts accounts;
    private final Voters voters;

    OpinionReaders(Accounts accounts, Voters voters) {
        this.accounts = accounts;
        this.voters = voters;
    }

    /** An account is who it is, whatever link it follows; null for nobody. */
    @Nullable Voter find(OpinionPlace place, String token, View view) {
        return view.visitor()
                .accountId()
                .flatMap(accounts::find)
                .map(account -> voters.of(account, view.locale()))
                .or(() -> voters.find(place.canvass(), token))
                .orElse(null);
    }

    /** An address of a canvass for somebody who just did something. */
    static String path(OpinionPlace place, String rest, Voter voter, String done) {
        return place.path() + rest + "?" + (voter.token().isEmpty() ? "" : "jeton=" + voter.token() + "&") + "fait=" + done;
    }
}
