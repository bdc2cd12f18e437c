package org.parvis.participation.talk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.talk.Charters;
import org.parvis.participation.talk.Objection;
import org.parvis.participation.talk.web.ObjectionPage.Typed;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Asks why somebody objects to an idea, a debate or a petition, and takes it. No account is needed. */
@Component
public class ObjectionPages {

    /** Of the page to which whoever objected comes back. */
    public static final String DONE = "signale";

    private final Charters charters;
    private final RateLimits limits;

    ObjectionPages(Charters charters, RateLimits limits) {
        this.charters = charters;
        this.limits = limits;
    }

    public Page ask(ObjectionPage.Place place) {
        return page(place, Typed.EMPTY, new FormErrors());
    }

    /** @param take what is done with it, where nothing is wrong */
    public Object send(
            ObjectionPage.Place place, MultiValueMap<String, String> fields, Consumer<Objection.Typed> take, HttpServletRequest http, View view) {
        Typed typed = Typed.read(fields);
        FormErrors errors = new FormErrors();
        if (typed.hasWrongEmail()) {
            errors.add("email", view.t("messaging.refused.address"));
        }
        if (typed.position() == 0) {
            errors.add("article", view.t("talk.object.noArticle"));
        }
        if (errors.isEmpty()) {
            limits.sendMessage(http);
            try {
                take.accept(new Objection.Typed(
                        typed.position(), typed.words(), EmailAddress.find(typed.email()).orElse(null), view.locale()));
                return Redirect.to(view, place.path() + "?fait=" + DONE);
            } catch (Refusal refusal) {
                errors.add(refusal.messageKey().equals("talk.refused.noArticle") ? "article" : "texte", view.t(refusal));
            }
        }
        return page(place, typed, errors).withStatus(422);
    }

    private Page page(ObjectionPage.Place place, Typed typed, FormErrors errors) {
        return Page.of("talk/object", new ObjectionPage(place, charters.current(), typed, errors));
    }
}
