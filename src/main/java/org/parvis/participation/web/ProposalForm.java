package org.parvis.participation.web;

import java.util.List;
import java.util.Optional;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.participation.NewProposal;
import org.parvis.participation.OnBehalf;
import org.parvis.participation.Process;
import org.parvis.relation.bond.Mandate;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed of an idea.
 *
 * @param voice for which organisation, by the id of its file; empty for themselves
 */
public record ProposalForm(String title, String words, String place, String name, String email, String voice) {

    static ProposalForm empty(String email) {
        return new ProposalForm("", "", "", "", email, "");
    }

    static ProposalForm read(MultiValueMap<String, String> fields) {
        return new ProposalForm(
                Typed.of(fields, "title"), Typed.of(fields, "words"), Typed.of(fields, "place"), Typed.of(fields, "name"), Typed.of(fields, "email"),
                Typed.of(fields, "pour"));
    }

    /** For which of these organisations; empty for themselves, and where they have no such mandate. */
    Optional<OnBehalf> behalf(List<Mandate> mandates) {
        return mandates.stream()
                .filter(one -> one.organisation().toString().equals(voice))
                .map(OnBehalf::by)
                .findFirst();
    }

    NewProposal idea(Process process, List<Mandate> mandates, View view) {
        return new NewProposal(
                process,
                title,
                words,
                place,
                name,
                Requester.said(name, email, "", view.locale().getLanguage()),
                view.isKiosk() ? CaseChannel.KIOSK : CaseChannel.WEB,
                Actor.requester(),
                behalf(mandates).orElse(null));
    }
}
