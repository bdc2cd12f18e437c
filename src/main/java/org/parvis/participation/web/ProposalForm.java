package org.parvis.participation.web;

import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.participation.NewProposal;
import org.parvis.participation.Process;
import org.parvis.web.View;
import org.springframework.util.MultiValueMap;

/** What somebody has typed of an idea. */
public record ProposalForm(String title, String words, String place, String name, String email) {

    static ProposalForm empty(String email) {
        return new ProposalForm("", "", "", "", email);
    }

    static ProposalForm read(MultiValueMap<String, String> fields) {
        return new ProposalForm(
                text(fields, "title"), text(fields, "words"), text(fields, "place"), text(fields, "name"), text(fields, "email"));
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

    private static String text(MultiValueMap<String, String> fields, String name) {
        @Nullable String first = fields.getFirst(name);
        return first == null ? "" : first.strip();
    }
}
