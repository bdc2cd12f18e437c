package org.parvis.participation.text.web;

import java.util.List;
import org.parvis.participation.text.TextVersion;

/**
 * What a version changed.
 *
 * @param head of title and introduction; empty for the first
 */
public record TextVersionPage(TextPlace place, TextVersion version, List<HeadChange> head, List<ClauseChange> changes) {}
