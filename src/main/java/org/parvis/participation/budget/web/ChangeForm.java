package org.parvis.participation.budget.web;

import java.util.OptionalLong;
import org.parvis.ballot.vote.VoteChanges.Wish;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed to withdraw a project, or to change its cost.
 *
 * @param project its code
 * @param act {@link #WITHDRAW} or {@link #REPRICE}; empty as long as nothing was chosen
 * @param cost in whole euros
 * @param authority who decided it
 */
public record ChangeForm(String project, String act, String cost, String reason, String authority) {

    public static final String WITHDRAW = "retirer";
    public static final String REPRICE = "cout";

    static final ChangeForm EMPTY = new ChangeForm("", "", "", "", "");

    static ChangeForm read(MultiValueMap<String, String> fields) {
        return new ChangeForm(
                Typed.of(fields, "projet"), Typed.of(fields, "acte"), BudgetForm.number(Typed.of(fields, "cout")), Typed.of(fields, "raison"),
                Typed.of(fields, "autorite"));
    }

    /** Whether it says what is to be done. */
    boolean hasAct() {
        return act.equals(WITHDRAW) || act.equals(REPRICE);
    }

    public boolean isWithdrawal() {
        return act.equals(WITHDRAW);
    }

    /** A cost that is no number is none, which is refused. */
    Wish wish() {
        OptionalLong cents = isWithdrawal() ? OptionalLong.empty() : OptionalLong.of(cost.matches("[0-9]{1,9}") ? Long.parseLong(cost) * Money.CENTS : 0);
        return new Wish(project, cents, reason.strip(), authority.strip());
    }
}
