package org.parvis.relation.rights.web;

import java.util.List;
import org.parvis.web.Processing;

/** The register of processing activities. */
public record RegisterPage(List<Processing.Activity> activities) {}
