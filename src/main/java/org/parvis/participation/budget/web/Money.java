package org.parvis.participation.budget.web;

import org.parvis.web.View;

/** Amounts as people read them. */
public final class Money {

    /** Cents of a euro. */
    static final int CENTS = 100;

    private Money() {}

    /** Cents as «12 500 €», with cents only where there are some. */
    public static String of(long cents, View view) {
        return cents % CENTS == 0
                ? view.t("budget.euros", cents / CENTS)
                : view.t("budget.euros.cents", cents / CENTS, "%02d".formatted(cents % CENTS));
    }
}
