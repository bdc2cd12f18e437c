package org.parvis.relation.mail.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.mail.MailAccount;
import org.parvis.territory.Department;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/**
 * The form of a mailbox with how its reading goes.
 *
 * @param account null for a new one
 * @param done what was just done, a message key; empty for nothing
 * @param found mails that a trial found; −1 without trial
 */
public record AccountPage(
        @Nullable MailAccount account,
        AccountForm form,
        List<Department> departments,
        FormErrors errors,
        String done,
        int found) {

    public String action() {
        return account == null ? AccountController.PATH + "/nouvelle" : AccountController.PATH + "/" + account.id();
    }

    /** What is wrong, in words and with what the server said; null where nothing is. */
    public static @Nullable String problem(MailAccount account, View view) {
        String problem = account.health().problem();
        if (problem == null) {
            return null;
        }
        String[] parts = problem.split(" ", 2);
        String words = view.t("mail.account.problem." + parts[0]);
        return parts.length < 2 || parts[1].isBlank() ? words : view.t("mail.account.problem.said", words, parts[1]);
    }
}
