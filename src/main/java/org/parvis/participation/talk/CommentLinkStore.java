package org.parvis.participation.talk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links in mails about comments. */
@Repository
class CommentLinkStore extends LinkStore<VoteWish> {

    CommentLinkStore(JdbcClient jdbc) {
        super(jdbc, "comment");
    }

    @Override
    protected WishRow row(VoteWish wish) {
        return new WishRow(wish.commentId(), wish.opinion().name(), wish.email(), wish.language());
    }

    @Override
    protected VoteWish wish(WishRow row) {
        return new VoteWish(row.about(), Opinion.valueOf(row.wish()), row.email(), row.language());
    }
}
