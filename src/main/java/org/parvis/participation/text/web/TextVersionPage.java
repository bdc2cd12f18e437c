package org.parvis.participation.text.web;

import java.util.List;
import org.parvis.participation.text.TextVersion;

/** What a version changed. */
public record TextVersionPage(TextPlace place, TextVersion version, List<ClauseChange> changes) {}
