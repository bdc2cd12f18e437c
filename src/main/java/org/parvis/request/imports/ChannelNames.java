package org.parvis.request.imports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parvis.casework.CaseChannel;

/** What files of other systems call the channels, in French and English; accents, capitals and signs do not count. */
public final class ChannelNames {

    private static final Map<String, CaseChannel> NAMES = new HashMap<>();

    static {
        name(CaseChannel.PHONE, "telephone", "phone", "appel", "call", "tel");
        name(CaseChannel.MOBILE, "mobile", "application mobile", "application", "app");
        name(CaseChannel.WEB, "site internet", "site", "web", "internet", "formulaire", "form");
        name(CaseChannel.EMAIL, "courriel", "email", "e mail", "mail", "mel");
        name(CaseChannel.POST, "courrier", "poste", "post", "letter", "lettre");
        name(CaseChannel.COUNTER, "en personne", "accueil", "comptoir", "guichet", "counter", "in person");
        name(CaseChannel.SMS, "sms", "texto");
        name(CaseChannel.SOCIAL, "reseaux sociaux", "medias sociaux", "reseau social", "reseau", "social", "social network");
        name(CaseChannel.KIOSK, "borne", "kiosk");
        name(CaseChannel.WORKSHOP, "atelier", "reunion", "workshop", "meeting");
        name(CaseChannel.PARTNER, "partenaire", "partner");
        name(CaseChannel.IMPORT, "autre", "other", "import");
    }

    private ChannelNames() {}

    private static void name(CaseChannel channel, String... names) {
        for (String name : names) {
            NAMES.put(name, channel);
        }
    }

    public static Optional<CaseChannel> find(String named) {
        return Optional.ofNullable(NAMES.get(plain(named)));
    }

    /** Small letters and digits without accents, with one space between words. */
    public static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
