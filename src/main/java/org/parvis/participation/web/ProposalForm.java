package org.parvis.participation.web;

import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.participation.NewProposal;
import org.parvis.participation.Process;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.util.MultiValueMap;

/** What somebody has typed of an idea. */
public record ProposalForm(String title, String words, String place, String name, String email) {

    static ProposalForm empty(String email) {
        return new ProposalForm("", "", "", "", email);
    }

    static ProposalForm read(MultiValueMap<String, String> fields) {
        return new ProposalForm(
                Typed.of(fields, "title"), Typed.of(fields, "words"), Typed.of(fields, "place"), Typed.of(fields, "name"), Typed.of(fields, "email"));
    }

    NewProposal idea(Process process, View view) {
        return new NewProposal(
                process,
                title,
                words,
                place,
                name,
                Requester.said(name, email, "", view.locale().getLanguage()),
                view.isKiosk() ? CaseChannel.KIOSK : CaseChannel.WEB,
                Actor.requester());
    }
}
