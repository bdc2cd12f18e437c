package org.parvis.relation.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteCutTest {

    @Test
    void cutsWhereTheQuotedMailBegins() {
        for (String begin : List.of(
                "Le 3 mars 2026 à 09:00, Mairie de Sceaux a écrit :",
                "Le mar. 3 mars 2026 à 09:00, Mairie de Sceaux <voirie@sceaux.example> a\u00a0écrit\u00a0:",
                "On Tue, Mar 3, 2026 at 9:00 AM Mairie <voirie@sceaux.example> wrote:",
                "-----Message d'origine-----\nDe : Mairie",
                "-----Message d’origine-----",
                "-----Original Message-----",
                "________________________________\nDe : Mairie\nEnvoyé : mardi\nÀ : moi\nObjet : demande",
                "From: Mairie\nSent: Tuesday\nTo: me\nSubject: demande",
                "*De :* Mairie\n*Envoyé :* mardi\n*À :* moi\n*Objet :* demande",
                "— Répondez au-dessus de cette ligne —",
                "> Bonjour,\n> votre demande")) {
            QuoteCut cut = QuoteCut.of("C’est réglé.\n\n" + begin + "\n\nBonjour");
            if (begin.startsWith(">")) {
                cut = QuoteCut.of("C’est réglé.\n\n" + begin);
            }
            assertThat(cut.own()).as(begin).isEqualTo("C’est réglé.");
            assertThat(cut.quoted()).as(begin).startsWith(begin.substring(0, 5));
        }
    }

    @Test
    void cutsNothingThatOnlyLooksLikeIt() {
        for (String text : List.of(
                "Le maire a écrit : « nous réparerons ».",
                "De : la place\nà : la gare, le trottoir est cassé.",
                "Le prix est > 100 €\nEt voilà.",
                "On m’a dit que vous répondriez.\nQuand ?")) {
            assertThat(QuoteCut.of(text)).isEqualTo(new QuoteCut(text, "", ""));
        }
    }

    @Test
    void keepsAnAnswerBelowTheQuote() {
        QuoteCut cut = QuoteCut.of("Le 3 mars 2026 à 09:00, Mairie a écrit :\n> Depuis quand ?\n\nDepuis lundi.");
        assertThat(cut.own()).contains("Depuis lundi.").contains("> Depuis quand ?");
        assertThat(cut.quoted()).isEmpty();
        assertThat(QuoteCut.of("Le 3 mars 2026 à 09:00, Mairie a écrit :\n> Depuis quand ?\nOui.\n> Où ?").quoted()).isEmpty();
    }

    @Test
    void takesABrokenQuotedLineForAQuote() {
        QuoteCut cut = QuoteCut.of("Merci.\n\n> " + "une phrase très longue ".repeat(4) + "que\ncoupe\n> votre logiciel.");
        assertThat(cut.own()).isEqualTo("Merci.");
    }

    @Test
    void keepsAMailThatIsPassedOn() {
        String text = "Je vous transmets ceci.\n\n---------- Forwarded message ---------\nDe : Garage\nDate : lundi\nObjet : facture\n\nVoici.";
        assertThat(QuoteCut.of(text).own()).isEqualTo(text);
    }

    @Test
    void takesTheSignatureOffTheEndOnly() {
        assertThat(QuoteCut.of("Bonjour\n-- \nAwa")).isEqualTo(new QuoteCut("Bonjour", "", "Awa"));
        assertThat(QuoteCut.of("-- \nAwa").own()).contains("Awa");
        assertThat(QuoteCut.of("Envoyé de mon iPhone, ceci ?\nOui.").signature()).isEmpty();
    }

    @Test
    void isQuickWithLinesMadeToBeSlow() {
        QuoteCut.of("Le 1 " + "a".repeat(200_000) + "\n" + "Le 1 a écrit\n".repeat(5_000) + "-".repeat(100_000));
        QuoteCut.of(("> " + "x".repeat(100) + "\n\n").repeat(3_000));
    }
}
