package org.parvis.identity.web;

import org.parvis.identity.SecondFactors;
import org.parvis.web.FormErrors;

/** Asks for the second factor, by the means that the person has. */
public record SecondFactorPage(SecondFactors.Means means, String destination, FormErrors errors) {}
