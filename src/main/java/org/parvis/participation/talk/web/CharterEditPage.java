package org.parvis.participation.talk.web;

import java.util.List;
import org.parvis.participation.talk.Charter;
import org.parvis.web.FormErrors;

/**
 * The form of the charter.
 *
 * @param version after which this one comes
 * @param articles with empty ones to add
 */
public record CharterEditPage(int version, List<Charter.Article> articles, String done, FormErrors errors) {}
