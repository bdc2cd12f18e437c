package org.parvis.identity.web;

import java.util.List;

/** Shows new recovery codes, this once. */
public record RecoveryCodesPage(List<String> codes, String next) {}
