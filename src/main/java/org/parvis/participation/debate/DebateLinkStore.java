package org.parvis.participation.debate;

import org.parvis.participation.talk.LinkStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links in mails about debates. */
@Repository
class DebateLinkStore extends LinkStore<VoteWish> {

    DebateLinkStore(JdbcClient jdbc) {
        super(jdbc, "debate");
    }

    @Override
    protected WishRow row(VoteWish wish) {
        return new WishRow(wish.debateId(), wish.position().name(), wish.email(), wish.language());
    }

    @Override
    protected VoteWish wish(WishRow row) {
        return new VoteWish(row.about(), Position.valueOf(row.wish()), row.email(), row.language());
    }
}
