package org.parvis.participation.delivery.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.budget.web.Money;
import org.parvis.participation.delivery.DeliveryEntry;
import org.parvis.web.View;

/** What happened to a delivery, in a sentence. */
public final class EntryWords {

    private EntryWords() {}

    public static String of(DeliveryEntry entry, View view) {
        String key = "delivery.entry." + entry.kind();
        return switch (entry.kind()) {
            case BEGUN -> view.t(key, money(entry.granted(), view));
            case STATE -> entry.is() == null
                    ? view.t(key, view.t("delivery.state." + entry.about()))
                    : view.t(key + ".on", view.t("delivery.state." + entry.about()), view.date(entry.is()));
            case PLANNED, DONE -> view.t(key, entry.about(), view.date(Objects.requireNonNull(entry.is())));
            case MOVED -> view.t(
                    key, entry.about(), view.date(Objects.requireNonNull(entry.was())), view.date(Objects.requireNonNull(entry.is())));
            case UNDONE, KEEPER -> view.t(key, entry.about());
            case MONEY -> view.t(key, money(entry.spent(), view), money(entry.granted(), view));
            case NEWS -> view.t(key);
        };
    }

    private static String money(@Nullable Long cents, View view) {
        return Money.of(cents == null ? 0 : cents, view);
    }
}
