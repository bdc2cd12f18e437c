package org.parvis.messaging.sms;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.parvis.shared.Refusal;

/**
 * The name from which text messages come. French operators hold senders to the AF2M charter (checked since 10 March
 * 2025): at most eleven letters and digits, no accent, a letter among them, and none of the words behind which anybody
 * could hide; others are blocked or replaced.
 */
public record SenderId(String value) {

    public static final int LONGEST = 11;

    private static final Pattern SHAPE = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9]{3,11}");

    private static final Set<String> GENERIC = Set.of(
            "alert", "alerte", "alertes", "info", "infos", "infosms", "sms", "message", "messages", "notif", "notification",
            "rdv", "rendezvous", "rappel", "payment", "paiement", "facture", "amende", "bank", "banque", "colis", "livraison",
            "delivery", "code", "verify", "otp", "contact", "service", "services", "urgent", "urgence", "secours", "police",
            "gendarmerie", "mairie", "ville", "impots", "ameli", "sante", "vitale", "gouv", "etat", "noreply", "test", "promo");

    public SenderId {
        if (!SHAPE.matcher(value).matches()) {
            throw new Refusal("messaging.refused.smsSender");
        }
        if (GENERIC.contains(value.toLowerCase(Locale.ROOT))) {
            throw new Refusal("messaging.refused.smsSenderGeneric", value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
