package org.parvis.identity.web;

import org.parvis.identity.Account;
import org.parvis.web.FormErrors;

/** Sets or changes a password. */
public record PasswordPage(Account account, FormErrors errors) {}
