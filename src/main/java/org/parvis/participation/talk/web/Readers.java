package org.parvis.participation.talk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.talk.Comments;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.web.TalkPage.Reading;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Who reads comments, what they can do, and where they are asked. */
@Component
public class Readers {

    private final Accounts accounts;
    private final Comments comments;
    private final RateLimits limits;

    Readers(Accounts accounts, Comments comments, RateLimits limits) {
        this.accounts = accounts;
        this.comments = comments;
        this.limits = limits;
    }

    public @Nullable Account account(View view) {
        return view.visitor().accountId().flatMap(accounts::find).orElse(null);
    }

    public Reading reading(Talk talk, @Nullable Account account) {
        if (!comments.areOpen(talk)) {
            return Reading.CLOSED;
        }
        return account == null ? Reading.BY_MAIL : Reading.BY_ACCOUNT;
    }

    /**
     * The address that somebody without an account gave, to be sent a link: as often as where it comes from, and the address,
     * may have one.
     *
     * @throws Refusal where it is none
     */
    public EmailAddress toAsk(String email, RateLimit links, HttpServletRequest http) {
        EmailAddress address = EmailAddress.of(email);
        limits.sendMessage(http);
        limits.take(links, Tokens.hash(address.small()));
        return address;
    }
}
