package org.parvis.identity.web;

import java.util.List;
import org.parvis.identity.Account;
import org.parvis.identity.AccountSection;
import org.parvis.web.FormErrors;

/** The account's front page: doors to what other modules keep, and the person's details. */
public record AccountPage(Account account, List<AccountSection.Door> doors, String done, FormErrors errors) {}
