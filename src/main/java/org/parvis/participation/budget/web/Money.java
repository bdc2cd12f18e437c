package org.parvis.participation.budget.web;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.parvis.participation.Estimate;
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

    /** «1 250,50 €» as people type it, in cents; empty for what is no amount, or more than any town has. */
    public static OptionalLong find(String typed) {
        String plain = BudgetForm.number(typed).replace(',', '.');
        if (!plain.matches("[0-9]{1,10}([.][0-9]{1,2})?")) {
            return OptionalLong.empty();
        }
        long cents = new BigDecimal(plain).movePointRight(2).longValueExact();
        return cents > Estimate.MOST ? OptionalLong.empty() : OptionalLong.of(cents);
    }
}
