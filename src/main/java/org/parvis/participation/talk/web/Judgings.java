package org.parvis.participation.talk.web;

import java.util.List;
import java.util.stream.Collectors;
import org.parvis.identity.Accounts;
import org.parvis.participation.talk.Appeal;
import org.parvis.participation.talk.Charters;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.PastAct;
import org.springframework.stereotype.Component;

/** Puts together what pages of moderators share. */
@Component
public class Judgings {

    private final Accounts accounts;
    private final Charters charters;

    Judgings(Accounts accounts, Charters charters) {
        this.accounts = accounts;
        this.charters = charters;
    }

    public Judging of(List<PastAct> acts, List<Appeal> appeals, List<ModerationAct> possible, RulingForm typed) {
        return new Judging(
                acts, appeals, accounts.names(acts.stream().map(PastAct::decidedBy).collect(Collectors.toSet())), charters.current(), possible, typed);
    }
}
